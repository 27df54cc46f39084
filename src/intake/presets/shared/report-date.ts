/** Names that Chinese day reports use for their date, where the documentation of the report does not show it. */
export const reportDate = ['日期', '统计日期', '时间', '统计时间', '报表日期', '时段'] as const;
