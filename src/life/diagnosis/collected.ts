// What is gathered while an answer is walked: codes, messages, waits. Each once, and a bounded number of each.

const codesMax = 60;
const messagesMax = 24;
export const messageCharactersMax = 2_000;

export class Collected {
  codes: string[] = [];
  codesAsWritten: string[] = [];
  messages: string[] = [];
  bestCode: string | null = null;
  bestRank = 0;
  retryAfterMs: number | null = null;
  status: number | null = null;
  hasSqlstate = false;

  addCode(value: string | number, rank: number): void {
    const written = String(value);
    if (this.codes.length >= codesMax || written === '' || written.length > 120) return;
    const code = written.toLowerCase();
    if (!this.codes.includes(code)) {
      this.codes.push(code);
      this.codesAsWritten.push(written);
    }
    if (rank > this.bestRank) {
      this.bestRank = rank;
      this.bestCode = written;
    }
  }

  addMessage(value: string): void {
    const message = value.slice(0, messageCharactersMax).trim();
    if (message === '' || this.messages.length >= messagesMax || this.messages.includes(message)) return;
    this.messages.push(message);
  }

  addSqlstate(value: string): void {
    this.hasSqlstate = true;
    const sqlstate = value.toLowerCase();
    this.addCode(`sqlstate/${sqlstate}`, 0);
    this.addCode(`sqlstate/${sqlstate.slice(0, 2)}`, 0);
  }
}
