/** The shells that complete words. */
export const SHELLS = ["bash", "zsh", "fish", "powershell"] as const;

export type Shell = (typeof SHELLS)[number];

/**
 * The scripts by which they ask. Each passes the words as they were typed, so that nothing in them is run, and offers files
 * where there is no answer.
 */
export const SCRIPTS: Readonly<Record<Shell, string>> = {
  bash: String.raw`_rollcall() {
  local line=${"$"}{COMP_LINE:0:COMP_POINT} current kept value words
  read -ra words <<< "$line"
  [[ $line == *[[:space:]] ]] && words+=("")
  current=${"$"}{words[${"$"}{#words[@]} - 1]}
  # Bash replaces only what follows the last of these.
  kept=${"$"}{current%"${"$"}{current##*[@:=]}"}
  COMPREPLY=()
  while IFS=$'\t' read -r value _; do
    printf -v value %q "${"$"}{value#"$kept"}"
    COMPREPLY+=("$value")
  done < <(rollcall complete -- "${"$"}{words[@]:1}" 2>/dev/null)
}
complete -o default -F _rollcall rollcall
`,
  zsh: String.raw`#compdef rollcall
_rollcall() {
  local -a found
  local value description
  while IFS=$'\t' read -r value description; do
    found+=("${"$"}{value//:/\\:}:$description")
  done < <(rollcall complete -- "${"$"}{(@)words[2,CURRENT]}" 2>/dev/null)
  if (( $#found )); then _describe rollcall found; else _files; fi
}
compdef _rollcall rollcall
`,
  fish: String.raw`complete -c rollcall -a '(rollcall complete -- (commandline -opc)[2..] (commandline -ct) 2>/dev/null)'
`,
  powershell: String.raw`Register-ArgumentCompleter -Native -CommandName rollcall -ScriptBlock {
  param($typed, $command, $position)
  $words = @($command.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
  if ($typed -eq '') { $words += ' ' }
  rollcall complete '--' @words 2>$null | ForEach-Object {
    $value, $description = $_ -split [char]9, 2
    if (-not $description) { $description = $value }
    $inserted = if ($value -match "[^\w@.+:=/-]") { "'" + $value.Replace("'", "''") + "'" } else { $value }
    [System.Management.Automation.CompletionResult]::new($inserted, $value, 'ParameterValue', $description)
  }
}
`,
};
