import Excel from 'exceljs';

/** exceljs reads every cell of the workbook as a stream; nothing else is done with them. */
const reader = new Excel.stream.xlsx.WorkbookReader(process.argv[2], {
  worksheets: 'emit',
  sharedStrings: 'cache',
  styles: 'cache',
  hyperlinks: 'ignore',
  entries: 'ignore',
});
let rows = 0;
let cells = 0;
for await (const sheet of reader) {
  for await (const row of sheet) {
    rows++;
    row.eachCell((cell) => {
      if (cell.value !== null) cells++;
    });
  }
}
console.log(JSON.stringify({ rows: rows - 1, cells }));
