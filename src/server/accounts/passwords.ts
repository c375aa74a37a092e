/**
 * Passwords as they are kept: scrypt with the first of the settings that OWASP recommends (N = 2^17, r = 8, p = 1; some 0.3 s and
 * 128 MiB a check), written with its settings and salt, `$scrypt$ln=17,r=8,p=1$…$…`, so that settings may change and old passwords
 * still hold until they are next used.
 *
 * Few are checked at once, whoever asks: a crowd at the door must not take the memory of the house.
 */
import { randomBytes, scrypt, type ScryptOptions, timingSafeEqual } from 'node:crypto';
import { AccountFault } from './fault.ts';

export interface ScryptSettings {
  /** Binary logarithm of N. */
  readonly ln: number;
  readonly r: number;
  readonly p: number;
}

export const OWASP_SETTINGS: ScryptSettings = { ln: 17, r: 8, p: 1 };

const SALT_BYTES = 16;
const KEY_BYTES = 32;
const WRITTEN = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([\w-]{22})\$([\w-]{43})$/;
/** More than this no settings may ask for, whatever a file says. */
const MOST_LN = 20;

export interface PasswordCheck {
  readonly right: boolean;
  /** Whether it is kept with other settings than those of today. */
  readonly outdated: boolean;
}

/** As `scrypt` of Node. */
export type Derivation = (
  password: string,
  salt: Buffer,
  bytes: number,
  options: ScryptOptions,
  done: (error: Error | null, key: Buffer) => void,
) => void;

export class PasswordHasher {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  /** What the password of nobody is checked against, so that it takes as long as anybody's. */
  private readonly nobody: string;

  /**
   * @param atOnce how many are checked at a time
   * @param queue how many may wait for that
   * @param derivation makes the key
   */
  constructor(
    private readonly settings: ScryptSettings = OWASP_SETTINGS,
    private readonly atOnce = 2,
    private readonly queue = 64,
    private readonly derivation: Derivation = scrypt,
  ) {
    this.nobody = written(settings, randomBytes(SALT_BYTES), randomBytes(KEY_BYTES));
  }

  /** @throws {AccountFault} `busy` */
  async hash(password: string): Promise<string> {
    const salt = randomBytes(SALT_BYTES);
    return written(this.settings, salt, await this.derive(password, salt, this.settings));
  }

  /**
   * @param kept null where there is no such user: takes as long, and is wrong
   * @throws {AccountFault} `busy`
   */
  async check(password: string, kept: string | null): Promise<PasswordCheck> {
    const [, ln, r, p, salt = '', key = ''] = WRITTEN.exec(kept ?? this.nobody) ?? WRITTEN.exec(this.nobody) ?? [];
    const settings = { ln: Math.min(Number(ln), MOST_LN), r: Number(r), p: Number(p) };
    const derived = await this.derive(password, Buffer.from(salt, 'base64url'), settings);
    const same = timingSafeEqual(derived, Buffer.from(key, 'base64url'));
    const { settings: now } = this;
    return {
      right: same && kept !== null,
      outdated: settings.ln !== now.ln || settings.r !== now.r || settings.p !== now.p,
    };
  }

  private async derive(password: string, salt: Buffer, { ln, r, p }: ScryptSettings): Promise<Buffer> {
    await this.enter();
    try {
      return await new Promise((resolve, reject) => {
        const options = { N: 2 ** ln, r, p, maxmem: 129 * 2 ** ln * r + 128 * r * p + 1024 ** 2 };
        this.derivation(asTyped(password), salt, KEY_BYTES, options, (error, key) =>
          error ? reject(error) : resolve(key),
        );
      });
    } finally {
      this.running--;
      this.waiting.shift()?.();
    }
  }

  private async enter(): Promise<void> {
    if (this.running >= this.atOnce) {
      if (this.waiting.length >= this.queue) throw new AccountFault('busy');
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
    this.running++;
  }
}

/** One password however a keyboard composes its letters: آ is one character on one system and two on another. */
export function asTyped(password: string): string {
  return password.normalize('NFKC');
}

function written({ ln, r, p }: ScryptSettings, salt: Buffer, key: Buffer): string {
  return `$scrypt$ln=${ln},r=${r},p=${p}$${salt.toString('base64url')}$${key.toString('base64url')}`;
}
