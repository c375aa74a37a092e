/**
 * A password as it is typed: asked for twice and not shown; or piped in, where that was said. It is never an argument of the command,
 * which other users of the machine and the history of the shell would see.
 */
import { StringDecoder } from 'node:string_decoder';
import { type Bilingual, type Language, message } from '../../messages/index.ts';
import { UsageError } from '../reports.ts';
import type { Surroundings } from '../surroundings.ts';
import { USER_WORDS } from './user-help.ts';

const LONGEST = 4096;
const ENTER = /[\r\n]/;
const CANCEL = '\u0003';
const END = '\u0004';
const ERASE = /[\b\u007F]/;

type Keys = Surroundings['stdin'] & { setRawMode?(raw: boolean): unknown };

/** @throws {UsageError} where there is no terminal, or the two are not the same */
export async function typedPassword(io: Surroundings, language: Language, piped: boolean): Promise<string> {
  if (piped) return readAll(io);
  const keys: Keys = io.stdin;
  if (keys.isTTY !== true || keys.setRawMode === undefined) throw new UsageError(message('passwordUntyped', {}));
  const first = await ask(io, keys, USER_WORDS.askPassword[language]);
  if (first !== (await ask(io, keys, USER_WORDS.askAgain[language])))
    throw new UsageError(message('passwordsDiffer', {}));
  return first;
}

async function readAll(io: Surroundings): Promise<string> {
  const decoder = new StringDecoder('utf8');
  let typed = '';
  for await (const chunk of io.stdin) {
    typed += typeof chunk === 'string' ? chunk : decoder.write(chunk as Buffer);
    if (typed.length > LONGEST) break;
  }
  return typed.replace(/\r?\n$/, '');
}

async function ask(io: Surroundings, keys: Keys, question: Bilingual[Language]): Promise<string> {
  io.stderr.write(question);
  keys.setRawMode?.(true);
  keys.resume();
  const decoder = new StringDecoder('utf8');
  try {
    return await new Promise<string>((resolve, reject) => {
      let typed: string[] = [];
      const take = (chunk: Buffer | string): void => {
        for (const key of typeof chunk === 'string' ? chunk : decoder.write(chunk)) {
          if (ENTER.test(key)) {
            finish(() => resolve(typed.join('')));
            return;
          }
          if (key === CANCEL || (key === END && typed.length === 0)) {
            finish(() => reject(new UsageError(message('interrupted', {}))));
            return;
          }
          if (ERASE.test(key)) typed = typed.slice(0, -1);
          else if (typed.length < LONGEST) typed.push(key);
        }
      };
      const finish = (then: () => void): void => {
        keys.off('data', take);
        then();
      };
      keys.on('data', take);
    });
  } finally {
    keys.setRawMode?.(false);
    keys.pause();
    io.stderr.write('\n');
  }
}
