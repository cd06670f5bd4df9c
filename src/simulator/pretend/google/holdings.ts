// Who has an account at the pretend Google, and what each may see. State of one provider; broken and mended by acts.ts.
import type { PretendPerson } from '../contract.ts';

export interface GooglePerson extends PretendPerson {
  isDeleted: boolean;
}

export interface AnalyticsProperty {
  /** "properties/301" */
  name: string;
  displayName: string;
  /** "accounts/11" */
  account: string;
}

export interface Sheet {
  title: string;
  /** Of the grid, filled or not. */
  rowCount: number;
  /** Cells as people see them; the first row names the columns. */
  rows: string[][];
}

export interface Spreadsheet {
  id: string;
  name: string;
  sheets: Sheet[];
}

export interface Holdings {
  /** By id: what Google calls `sub`. */
  people: Map<string, GooglePerson>;
  accounts: ReadonlyMap<string, string>;
  properties: readonly AnalyticsProperty[];
  /** Addresses, as Search Console names them. */
  sites: readonly string[];
  /** By id. */
  spreadsheets: Map<string, Spreadsheet>;
  /** Of each person: properties, sites and spreadsheets that may be read, by name. */
  access: Map<string, Set<string>>;
  /** APIs that the project of the OAuth client has switched off, by host. */
  disabledApis: Set<string>;
  /** Properties whose tokens of the hour are used up. */
  exhausted: Set<string>;
}

export function createHoldings(): Holdings {
  return {
    people: new Map(people.map((it) => [it.id, { ...it, isDeleted: false }])),
    accounts: new Map([
      ['accounts/11', 'Harbour Lights'],
      ['accounts/12', 'Quay Bakery'],
    ]),
    properties,
    sites: ['https://www.example.com/', 'sc-domain:harbour-lights.example', 'https://bakery.example/'],
    spreadsheets: new Map(createSpreadsheets().map((it) => [it.id, it])),
    access: new Map([
      [
        ada,
        new Set([
          ...['properties/301', 'properties/302', 'properties/303'],
          ...['https://www.example.com/', 'sc-domain:harbour-lights.example'],
          ...[priceList, budget],
        ]),
      ],
      [grace, new Set(['properties/304', 'https://bakery.example/'])],
    ]),
    disabledApis: new Set(),
    exhausted: new Set(),
  };
}

export const mayRead = ({ access }: Holdings, personId: string, thing: string): boolean =>
  access.get(personId)?.has(thing) ?? false;

const ada = '110169484474386276334';
const grace = '104857600000000000017';

const priceList = '1BxiMVs0XRA5nFMdKvBdBZjgmUUqptlbs74OgvE2upms';
const budget = '1qpyC0XzvTcKT6EISywvqESX3A0MwQoFDE8p-Bll4hps';

function createSpreadsheets(): Spreadsheet[] {
  const prices = Array.from({ length: 1_460 }, (_, index) =>
    // Some space in the middle, longer than a page.
    index >= 200 && index < 1_300
      ? []
      : [`L-${index + 1}`, `Lantern no. ${index + 1}`, `${20 + (index % 50)}.50 €`, ''],
  );
  return [
    {
      id: priceList,
      name: 'Price list',
      sheets: [
        { title: 'Lanterns', rowCount: 2_000, rows: [['SKU', 'Name', 'Price', ''], ...prices] },
        {
          title: "Ship's lamps",
          rowCount: 1_000,
          rows: [
            ['SKU', 'Größe "cm"', 'Größe "cm"', 'Note'],
            ['S-1', '40', '30', 'brass, [heavy]'],
            ['', '', '', ''],
            ['S-2', '50'],
          ],
        },
        { title: 'Nothing yet', rowCount: 1_000, rows: [] },
      ],
    },
    {
      id: budget,
      name: 'Budget',
      sheets: [
        {
          title: 'Sheet1',
          rowCount: 100,
          rows: [
            ['Month', 'Sum'],
            ['May', '1,200'],
          ],
        },
      ],
    },
  ];
}

const people: PretendPerson[] = [
  { id: ada, name: 'Ada Harbour', email: 'ada@harbour-lights.example', password: 'ada-password' },
  { id: grace, name: 'Grace Quay', email: 'grace@quay-bakery.example', password: 'grace-password' },
];

const properties: AnalyticsProperty[] = [
  { name: 'properties/301', displayName: 'Web shop', account: 'accounts/11' },
  { name: 'properties/302', displayName: 'Blog', account: 'accounts/11' },
  { name: 'properties/303', displayName: 'App', account: 'accounts/12' },
  { name: 'properties/304', displayName: 'Orders', account: 'accounts/12' },
];
