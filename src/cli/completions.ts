/** `musnad completions`: what a shell needs to complete commands and options, made from the program's own. */
import type { Command } from 'commander';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

interface Option {
  readonly flag: string;
  readonly described: string;
}

interface Entry {
  readonly name: string;
  readonly described: string;
  readonly options: readonly Option[];
  /** Commands of a group: `correct class`, `correct span`. */
  readonly commands: readonly string[];
}

function distinct(options: readonly Option[]): readonly Option[] {
  return [...new Map(options.map((option) => [option.flag, option])).values()];
}

export function completions(program: Command, shell: Shell): string {
  const optionsOf = (command: Command): readonly Option[] =>
    command.options.flatMap(({ long, description, hidden }) =>
      long === null || long === undefined || hidden ? [] : [{ flag: long, described: description }],
    );
  const entries = program.commands.map((command) => ({
    name: command.name(),
    described: command.description(),
    options: distinct([...optionsOf(command), ...command.commands.flatMap(optionsOf)]),
    commands: command.commands.map((one) => one.name()),
  }));
  switch (shell) {
    case 'bash':
      return bash(entries);
    case 'zsh':
      return zsh(entries);
    case 'fish':
      return fish(entries);
  }
}

function bash(entries: readonly Entry[]): string {
  const cases = entries.map(
    ({ name, options, commands }) =>
      `    ${name}) words="${options.map(({ flag }) => flag).join(' ')}" commands="${commands.join(' ')}" ;;`,
  );
  return `# bash: musnad completions bash > /etc/bash_completion.d/musnad
_musnad() {
  local current="\${COMP_WORDS[COMP_CWORD]}" words="" commands=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    words="${entries.map(({ name }) => name).join(' ')} --help --version"
  else
    case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
    esac
  fi
  case "$current" in
    -*) COMPREPLY=($(compgen -W "$words" -- "$current")) ;;
    *) if [ "$COMP_CWORD" -eq 1 ]; then COMPREPLY=($(compgen -W "$words" -- "$current"))
       elif [ "$COMP_CWORD" -eq 2 ] && [ -n "$commands" ]; then COMPREPLY=($(compgen -W "$commands" -- "$current")); else COMPREPLY=($(compgen -f -- "$current")); fi ;;
  esac
}
complete -o filenames -F _musnad musnad
`;
}

function zsh(entries: readonly Entry[]): string {
  const escaped = (text: string): string => text.replace(/[[\]:'\\]/g, ' ');
  const names = entries.map(({ name, described }) => `    '${name}:${escaped(described)}'`);
  const cases = entries.map(({ name, options, commands }) => {
    const flags = options.map(({ flag, described }) => `'${flag}[${escaped(described)}]'`);
    const first = commands.length === 0 ? '' : `'1:command:(${commands.join(' ')})' `;
    return `    ${name}) _arguments ${first}${flags.join(' ')} '*:file:_files' ;;`;
  });
  return `#compdef musnad
# zsh: musnad completions zsh > "\${fpath[1]}/_musnad"
_musnad() {
  local -a commands
  commands=(
${names.join('\n')}
  )
  if (( CURRENT == 2 )); then _describe 'command' commands; return; fi
  local command=$words[2]
  shift words; (( CURRENT-- ))
  case $command in
${cases.join('\n')}
  esac
}
_musnad "$@"
`;
}

function fish(entries: readonly Entry[]): string {
  const quotedText = (text: string): string => `'${text.replace(/['\\]/g, ' ')}'`;
  const lines = entries.flatMap(({ name, described, options, commands }) => [
    ...commands.map((one) => `complete -c musnad -n '__fish_seen_subcommand_from ${name}' -a ${one}`),
    `complete -c musnad -n __fish_use_subcommand -a ${name} -d ${quotedText(described)}`,
    ...options.map(
      ({ flag, described: about }) =>
        `complete -c musnad -n '__fish_seen_subcommand_from ${name}' -l ${flag.slice(2)} -d ${quotedText(about)}`,
    ),
  ]);
  return `# fish: musnad completions fish > ~/.config/fish/completions/musnad.fish\n${lines.join('\n')}\n`;
}
