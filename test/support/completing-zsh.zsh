# What zsh offers at the end of a command line: completing-zsh.zsh <script> <folder> <command line>
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "PROMPT=; autoload -Uz compinit; compinit -D -u; source ${(q)1}; cd ${(q)2}"
# The mark is not in one piece, since the terminal shows this line too.
zpty -w shell 'compadd() {
  local -a offered
  if [[ "$*" == *-[ADO]\ * ]]; then builtin compadd "$@"; return; fi
  builtin compadd -A offered "$@"
  print -rl -- "<"offered:$^offered">"
  builtin compadd "$@"
}'
zpty -w shell 'comppostfuncs=(leave); leave() { exit }; bindkey "^I" complete-word'
zpty -w -n shell "$3"$'\t'
while zpty -r shell line; do print -rn -- "$line"; done
