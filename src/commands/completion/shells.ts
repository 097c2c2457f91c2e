/** The shells that complete words. */
export const SHELLS = ["bash", "zsh", "fish", "powershell"] as const;

export type Shell = (typeof SHELLS)[number];

/**
 * The scripts by which they ask. Each passes the words as they were typed, so that nothing in them is run, and offers files
 * where there is no answer.
 */
export const SCRIPTS: Readonly<Record<Shell, string>> = {
  bash: String.raw`_rollcall() {
  local line=${"$"}{COMP_LINE:0:COMP_POINT} current quote= replaced kept value words
  read -ra words <<< "$line"
  [[ $line == *[[:space:]] ]] && words+=("")
  current=${"$"}{words[${"$"}{#words[@]} - 1]}
  case $current in [\"\']*) quote=${"$"}{current:0:1} current=${"$"}{current:1} ;; esac
  # Bash replaces only its second argument: what follows the last =, or begins with the last @.
  replaced=${"$"}{2-$current}
  if [[ $quote != "'" ]]; then
    current=${"$"}{current//\\/}
    replaced=${"$"}{replaced//\\/}
  fi
  kept=$((${"$"}{#current} - ${"$"}{#replaced}))
  COMPREPLY=()
  while IFS=$'\t' read -r value _; do
    value=${"$"}{value:kept < 0 ? 0 : kept}
    case $quote in
      "'") value=${"$"}{value//\'/"'\''"} ;;
      # Bash would replace it by an earlier command, and between these quotes nothing prevents that.
      '"') [[ $value == *!* ]] && continue ;;
      *) printf -v value %q "$value" ;;
    esac
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
    value=${"$"}{value//:/\\:}
    found+=("$value${"$"}{description:+:${"$"}{description//\\/\\\\}}")
  done < <(rollcall complete -- "${"$"}{(@)words[2,CURRENT]}" 2>/dev/null)
  if (( $#found )); then
    _describe rollcall found
  else
    [[ $PREFIX == --*=* ]] && compset -P '*='
    _files
  fi
}
# Loaded by the completion system as a file, this is the function's first call.
if [[ $funcstack[1] == _rollcall ]]; then _rollcall "$@"; else compdef _rollcall rollcall; fi
`,
  fish: String.raw`function __rollcall_found
  set -g __rollcall_candidates (rollcall complete -- (commandline -opc)[2..] (commandline -ct) 2>/dev/null)
  test (count $__rollcall_candidates) -gt 0
end
complete -c rollcall -n __rollcall_found -f -a '$__rollcall_candidates'
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
