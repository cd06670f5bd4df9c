// The parser's view of the tokens: what stands next, taking it, and errors that name the place.
import { depthMax } from './budget.ts';
import { TemplateError } from './errors.ts';
import { describePlace } from './place.ts';
import type { Token } from './tokenize.ts';

export class TokenStream {
  readonly source: string;
  readonly #tokens: Token[];
  #position = 0;
  #depth = 0;

  constructor(source: string, tokens: Token[]) {
    this.source = source;
    this.#tokens = tokens;
  }

  get current(): Token {
    return this.#tokens[this.#position] as Token;
  }

  get next(): Token {
    return (this.#tokens[this.#position + 1] ?? this.current) as Token;
  }

  take(): Token {
    const token = this.current;
    if (token.kind !== 'end') this.#position += 1;
    return token;
  }

  isOperator(text: string): boolean {
    return this.current.kind === 'operator' && this.current.text === text;
  }

  isWord(text: string): boolean {
    return this.current.kind === 'name' && this.current.text === text;
  }

  takeOperatorIf(text: string): boolean {
    if (!this.isOperator(text)) return false;
    this.take();
    return true;
  }

  takeWordIf(text: string): boolean {
    if (!this.isWord(text)) return false;
    this.take();
    return true;
  }

  expectOperator(text: string): Token {
    return this.isOperator(text) ? this.take() : this.fail(`"${text}" expected`);
  }

  expectName(): string {
    return this.current.kind === 'name' ? this.take().text : this.fail('a name expected');
  }

  expectKind(kind: Token['kind'], what: string): Token {
    return this.current.kind === kind ? this.take() : this.fail(`${what} expected`);
  }

  fail(what: string, token = this.current): never {
    const met = token.kind === 'end' ? 'the end' : `"${token.text}"`;
    throw new TemplateError(`${describePlace(this.source, token.at)}: ${what}, not ${met}`);
  }

  /** Runs `body` one level deeper; a template may not nest so deep that the stack ends. */
  nested<T>(body: () => T): T {
    if (this.#depth >= depthMax)
      throw new TemplateError(`${describePlace(this.source, this.current.at)}: nested deeper than ${depthMax} levels`);
    this.#depth += 1;
    try {
      return body();
    } finally {
      this.#depth -= 1;
    }
  }
}
