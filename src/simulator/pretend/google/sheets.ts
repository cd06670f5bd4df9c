// Sheets and what Drive tells of them: the spreadsheets of a person, their sheets, and cells as people see them.
// https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/get
import type { FastifyInstance } from 'fastify';
import type { TruthQuestion } from '../contract.ts';
import { jsonRefusal, rpcRefusal, send } from './answers.ts';
import { letIn, type Service } from './bearer.ts';
import type { GoogleParts } from './google.ts';
import { mayRead, type Sheet, type Spreadsheet } from './holdings.ts';

const spreadsheetScopes = [
  'https://www.googleapis.com/auth/spreadsheets.readonly',
  'https://www.googleapis.com/auth/spreadsheets',
  'https://www.googleapis.com/auth/drive.readonly',
];
const sheetsApi: Service = { host: 'sheets.googleapis.com', title: 'Google Sheets API', scopes: spreadsheetScopes };
const driveApi: Service = {
  host: 'drive.googleapis.com',
  title: 'Google Drive API',
  scopes: ['https://www.googleapis.com/auth/drive.metadata.readonly', 'https://www.googleapis.com/auth/drive.readonly'],
};

type Query = Readonly<Record<string, string | undefined>>;

export function addSheets(app: FastifyInstance, parts: GoogleParts): void {
  const { holdings } = parts;
  app.get<{ Querystring: Query }>('/drive/v3/files', async (request, reply) => {
    const personId = letIn(parts, driveApi, request, reply);
    if (personId === null) return reply;
    const { pageToken = '0', pageSize = '100' } = request.query;
    const size = Number(pageSize);
    if (!(size >= 1 && size <= 1_000)) return send(reply, jsonRefusal(400, 'invalid', 'Invalid value for pageSize.'));
    const own = [...holdings.spreadsheets.values()].filter(({ id }) => mayRead(holdings, personId, id));
    const from = Number(pageToken);
    const files = own.slice(from, from + size).map(({ id, name }) => ({ id, name }));
    return { ...(from + size < own.length && { nextPageToken: String(from + size) }), files };
  });

  app.get<{ Params: { id: string }; Querystring: Query }>('/v4/spreadsheets/:id', async (request, reply) => {
    const personId = letIn(parts, sheetsApi, request, reply);
    if (personId === null) return reply;
    const spreadsheet = holdings.spreadsheets.get(request.params.id);
    if (!spreadsheet) return send(reply, rpcRefusal(404, 'NOT_FOUND', 'Requested entity was not found.'));
    if (!mayRead(holdings, personId, spreadsheet.id))
      return send(reply, rpcRefusal(403, 'PERMISSION_DENIED', 'The caller does not have permission'));
    const { ranges } = request.query;
    if (ranges === undefined)
      return { sheets: spreadsheet.sheets.map((sheet) => ({ properties: propertiesOf(sheet) })) };
    const range = readRange(spreadsheet, ranges);
    if (typeof range === 'string') return send(reply, rpcRefusal(400, 'INVALID_ARGUMENT', range));
    const { sheet, from, until } = range;
    const startRow = from - 1;
    const rowData = sheet.rows.slice(startRow, until).map(cellsOf);
    // What is empty at the end is not told, and 0 is left out as all defaults are.
    while (rowData.length > 0 && Object.keys(rowData.at(-1) ?? {}).length === 0) rowData.pop();
    const data = { ...(startRow > 0 && { startRow }), ...(rowData.length > 0 && { rowData }) };
    return { sheets: [{ properties: propertiesOf(sheet), data: [data] }] };
  });
}

const propertiesOf = ({ title, rowCount }: Sheet) => ({ title, sheetType: 'GRID', gridProperties: { rowCount } });

function cellsOf(row: readonly string[]): { values?: object[] } {
  const cells = row.map((value) => (value === '' ? {} : { formattedValue: value }));
  return row.some((value) => value !== '') ? { values: cells } : {};
}

/** "'A sheet'!2:1001": whole rows of a sheet. A text says what is wrong with it. */
function readRange({ sheets }: Spreadsheet, range: string): { sheet: Sheet; from: number; until: number } | string {
  const [, quoted = '', first = '', last = ''] = /^'((?:[^']|'')*)'!(\d+):(\d+)$/.exec(range) ?? [];
  const sheet = sheets.find(({ title }) => title === quoted.replaceAll("''", "'"));
  if (!sheet) return `Unable to parse range: ${range}`;
  if (Number(first) > sheet.rowCount)
    return `Range (${range}) exceeds grid limits. Max rows: ${sheet.rowCount}, max columns: 26`;
  return { sheet, from: Number(first), until: Number(last) };
}

export function truthOfSheets(
  { holdings }: GoogleParts,
  { stream, objectId }: TruthQuestion,
): Record<string, unknown>[] {
  const sheet = holdings.spreadsheets.get(objectId)?.sheets.find(({ title }) => title === stream);
  const [header = [], ...rows] = sheet?.rows ?? [];
  const names = header.map((name, index) => (header.indexOf(name) === index ? name : `${name} ${index + 1}`));
  return rows
    .filter((row) => row.some((value) => value !== ''))
    .map((row) =>
      Object.fromEntries(names.flatMap((name, index) => (name.trim() === '' ? [] : [[name, row[index] ?? '']]))),
    );
}
