# Builds the release program, unless it is newer than everything it is made from.
#
#   build_program PATH     PATH: where the program comes to stand
build_program() {
  local inputs=(Package.swift Sources questionnaires reports) newer
  [ -d Plugins ] && inputs+=(Plugins)
  if [ -x "$1" ]; then
    # A folder is newer when a file in it was added or removed.
    newer=$(find "${inputs[@]}" -path reports/samples -prune -o -newer "$1" -print -quit)
    [ -n "$newer" ] || return 0
  fi
  echo "Bouwen van het programma (de eerste keer een paar minuten)..."
  local log=.build/bouwen.log
  mkdir -p .build
  if ! swift build -c release --static-swift-stdlib --product werkwijzetoets >"$log" 2>&1; then
    tail -n 40 "$log" >&2
    echo "Het bouwen is niet gelukt. Alles staat in $log." >&2
    return 1
  fi
  # SwiftPM leaves the program as it is when a change makes no difference to it.
  touch -c "$1"
}
