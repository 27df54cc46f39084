import type { ExportTable } from './index.js';

/**
 * Names that exports in French, Portuguese, German and Japanese use for each field beside those in the other lists, divided by bars; accents and
 * traditional characters do not matter.
 */
export const namesByLanguage: Readonly<Record<ExportTable, Readonly<Record<string, string>>>> = {
  contacts: {
    queue: `file d'attente | file | groupe | groupe d'appels | fila | nome da fila | grupo | grupo de atendimento | warteschleife | anrufgruppe | gruppe | rufgruppe |
      キュー | キュー名 | スキル | スキル名 | スキルグループ | グループ | グループ名 | 着信グループ | 窓口`,
    contact_id: `identifiant | identifiant appel | id appel | numero d'appel | protocolo | id da chamada | id chamada | anruf nr | gesprachs id |
      コールid | 呼id | 着信id | 受付番号`,
    direction: `sens | sens de l'appel | type d'appel | sentido | tipo de chamada | anrufrichtung | 発着信 | 発着区分 | 発着 | 通話種別`,
    caller_id: `appelant | numero appelant | numero de l'appelant | numero client | telefone | numero de origem | numero origem | origem | telefone do cliente |
      anrufernummer | telefonnummer | kundennummer | 発信者番号 | 発信番号 | 発番号 | 電話番号 | 顧客番号`,
    called_number: `appele | numero appele | numero compose | numero de destino | zielrufnummer | zielnummer | angerufene nummer | 着信番号 | 着番号`,
    arrived_at: `date et heure | date et heure d'appel | date heure appel | date de l'appel | date et heure de debut | debut | debut d'appel | heure d'arrivee |
      data e hora | data/hora | data hora inicio | data de inicio | inicio da chamada | data de entrada | entrada na fila | hora de entrada |
      anrufzeit | anrufbeginn | anrufzeitpunkt | eingang | startzeit | datum/uhrzeit | datum und uhrzeit |
      着信日時 | 着信時刻 | 入電日時 | 受付日時 | 受信日時 | 通話開始日時 | 通話開始時刻 | 開始日時 | 開始時刻 | 日時`,
    arrived_date: `date de debut | data da chamada | data inicio | anrufdatum | 日付 | 着信日 | 年月日`,
    arrived_time: `heure d'appel | heure debut | horario | hora da chamada | hora de inicio | anrufuhrzeit | 時刻 | 着信時間`,
    answered_at: `heure de decroche | date de decroche | heure de prise d'appel | data de atendimento | hora de atendimento | atendido em |
      annahmezeit | gesprachsbeginn | angenommen am | 応答日時 | 応答時刻`,
    ended_at: `heure de fin | date de fin | date et heure de fin | fin d'appel | data de termino | hora de termino | data fim | hora fim | termino | fim |
      endzeit | gesprachsende | anrufende | 終了日時 | 終了時刻 | 切断日時 | 切断時刻 | 通話終了日時 | 通話終了時刻`,
    outcome: `statut de l'appel | statut appel | etat | etat de l'appel | resultat de l'appel | repondu | decroche | status da chamada | situacao da chamada |
      resultado da chamada | atendido | anrufstatus | beantwortet | 応答結果 | 通話結果 | 対応結果 | 対応状況 | 応答状況 | ステータス`,
    ivr_sec: `duree svi | temps svi | tempo ura | tempo de ura | 自動音声時間 | ivr時間`,
    wait_sec: `attente | duree d'attente | duree attente | temps d'attente | delai de reponse | tempo espera | tempo em fila | tempo na fila | tempo de fila |
      wartedauer | zeit in warteschlange | 待ち時間 | 待ち秒数 | 待時間 | 応答待ち時間 | キュー待ち時間`,
    ring_sec: `duree de sonnerie | sonnerie | temps de sonnerie | tempo de toque | tempo de chamada | klingeldauer | rufdauer | 呼出時間 | 鳴動時間`,
    talk_sec: `duree | duree d'appel | duree de l'appel | duree de conversation | duree de communication | temps de conversation | temps de communication |
      duracao | duracao da chamada | tempo de conversacao | tempo de atendimento | tempo de fala | tempo em conversa |
      anrufdauer | sprechzeit | 通話時間 | 通話秒数 | 通話時間秒 | 会話時間 | 対応時間`,
    hold_sec: `mise en attente | mise en garde | duree de mise en attente | temps de mise en attente | tempo em espera | tempo de retencao | tempo em hold |
      haltedauer | 保留時間 | 保留秒数`,
    acw_sec: `post appel | temps post appel | duree post appel | travail post appel | pos atendimento | tempo pos atendimento | tempo de pos atendimento |
      nacharbeit | nacharbeitszeit | nachbereitung | nachbereitungszeit | 後処理時間 | 後処理秒数 | アフターコールワーク`,
    agent_id: `nom de l'agent | nom agent | conseiller | teleconseiller | collaborateur | atendente | nome do atendente | nome do agente | operadora |
      bearbeiter | sachbearbeiter | 担当者 | 担当者名 | オペレーター | オペレータ | オペレーター名 | エージェント | エージェント名 | 対応者 | 応対者`,
    transferred: `transfere | transferido | weitergeleitet | weiterverbunden | 転送 | 転送有無`,
    resolved: `resolu | resolvido | resolvida | erledigt | 解決`,
    csat: `satisfaction client | satisfacao | nota | bewertung | 満足度`,
  },
  intervals: {
    queue: `file d'attente | file | groupe | fila | nome da fila | grupo | gruppe | anrufgruppe | キュー | キュー名 | スキル | スキル名 | スキルグループ | グループ | 窓口`,
    interval_start: `date et heure | data e hora | data/hora | zeitraum | 日時 | 集計日時`,
    interval_date: `jour | data | dia | mes | semana | mois | semaine | monat | woche | 日付 | 年月日 | 集計日 | 年月`,
    interval_time: `heure | tranche horaire | creneau | plage horaire | hora | horario | intervalo | faixa horaria | intervall | zeitintervall | 時間帯 | 時刻 | 時間`,
    offered: `appels entrants | appels presentes | appels offerts | presentes | recus | total appels | nombre d'appels | appels |
      recebidas | recebidos | chamadas | chamadas entrantes | total de chamadas | ofertadas | chamadas ofertadas | oferecidas |
      eingehende anrufe | anrufe gesamt | gesamtanrufe | angeboten | anrufe angeboten | ankommende anrufe |
      着信数 | 着信件数 | 入電数 | 入電件数 | 総着信数 | 着呼数 | 総呼数 | 呼数`,
    answered: `appels pris | appels decroches | decroches | repondus | traites | appels repondus | chamadas respondidas | respondidas |
      angenommen gesamt | beantwortete anrufe | beantwortet | anrufe angenommen | 応答数 | 応答件数 | 対応件数 | 対応数 | 完了呼数`,
    abandoned: `abandonnes | appels perdus | perdus | manques | appels manques | perdidas | chamadas perdidas | desistencias | abandonos |
      aufleger | aufgelegt | verpasste anrufe | nicht angenommen | anrufe verloren | 放棄数 | 放棄呼数 | 放棄件数 | 放棄呼`,
    transferred: `transferes | appels transferes | chamadas transferidas | weitergeleitet | 転送数`,
    overflowed: `debordement | appels debordes | transbordo | あふれ呼数`,
    talk_sec: `duree totale de conversation | tempo total de conversa | gesprachszeit gesamt | gesamte gesprachszeit | 総通話時間 | 通話時間合計`,
    aht_sec: `dmt | duree moyenne de traitement | tma | tempo medio de atendimento | tempo medio atendimento | durchschnittliche bearbeitungsdauer | avg bearbeitungszeit | avg bearbeitungsdauer |
      mittlere bearbeitungszeit | 平均処理時間 | 平均対応時間`,
    talk_avg_sec: `dmc | duree moyenne de communication | duree moyenne de conversation | tempo medio de conversa | tempo medio de conversacao |
      durchschnittliche gesprachsdauer | durchschnittliche gesprachszeit | avg gesprachszeit | avg gesprachsdauer | avg sprechzeit | mittlere gesprachsdauer | 平均通話時間`,
    hold_avg_sec: `tempo medio em espera hold | durchschnittliche haltezeit | avg haltezeit | avg haltedauer | 平均保留時間`,
    acw_avg_sec: `temps moyen post appel | tempo medio pos atendimento | durchschnittliche nachbearbeitungszeit | avg nachbearbeitung | avg nachbearbeitungszeit | avg nacharbeit | avg nacharbeitszeit | 平均後処理時間`,
    answer_wait_avg_sec: `dma | attente moyenne | temps moyen d'attente | duree moyenne d'attente | tme | tempo medio de espera | tempo medio espera |
      durchschnittliche wartezeit | avg wartezeit | mittlere wartezeit | 平均待ち時間 | 平均応答時間`,
  },
};
