# Read by tools/run and tools/test: what both do before anything can start.
# Expects $root (the project's folder) and $me (the name to speak under).

say() {
    printf '%s: %s\n' "$me" "$*" >&2
}

give_up() {
    say "$@"
    exit 1
}

# Names in the parts of tools/packages given as arguments, one a line.
packages_in() {
    local part='' line wanted=" $* "
    while IFS= read -r line || [ -n "$line" ]; do
        line=${line%%#*}
        line=${line//[[:space:]]/}
        case $line in
        '') ;;
        '['*) part=${line:1:${#line}-2} ;;
        *) if [[ $wanted == *" $part "* ]]; then printf '%s\n' "$line"; fi ;;
        esac
    done <"$root/tools/packages"
}

# Those of them that are not installed.
packages_missing() {
    local names
    mapfile -t names < <(packages_in "$@")
    # dpkg-query fails when it does not know a name; what it prints decides.
    comm -23 <(printf '%s\n' "${names[@]}" | sort) \
        <(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "${names[@]}" \
            2>/dev/null | sed -n 's/^installed //p' | sort)
}

# Runs a command with its output in the log $1; shows the end of it if it
# fails. $2 is what to say then.
logged() {
    local log=$1 complaint=$2 status=0
    shift 2
    printf '\n== %s\n' "$*" >>"$log"
    "$@" >>"$log" 2>&1 </dev/null || status=$?
    if [ "$status" -ne 0 ]; then
        tail -n 30 "$log" >&2
        say "$complaint (all of it: $log)"
    fi
    return "$status"
}

# Installs what is missing of the parts of tools/packages given after the log.
install_packages() {
    local log=$1 missing as_root=()
    shift
    if ! command -v dpkg-query >/dev/null; then
        say "no dpkg here: tools/packages says which libraries are needed"
        return 0
    fi
    mapfile -t missing < <(packages_missing "$@")
    [ "${#missing[@]}" -eq 0 ] && return 0

    local install=(apt-get install -y --no-install-recommends "${missing[@]}")
    if [ "$(id -u)" -ne 0 ]; then
        # Without a terminal sudo cannot ask for a password.
        if command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true; } \
            2>/dev/null; then
            sudo -v || give_up "not allowed to install; run as root:" \
                "apt-get update && ${install[*]}"
            as_root=(sudo)
        else
            give_up "some packages are missing; run this as root:" \
                "apt-get update && ${install[*]}"
        fi
    fi
    say "installing ${#missing[@]} packages: ${missing[*]}"
    as_root+=(env DEBIAN_FRONTEND=noninteractive)
    # Old lists may still do, so a failure here decides nothing.
    "${as_root[@]}" apt-get update >>"$log" 2>&1 </dev/null || true
    # On a machine that has just started, apt may be busy with itself.
    install+=(-o DPkg::Lock::Timeout=600)
    logged "$log" "could not install" "${as_root[@]}" "${install[@]}" || exit 1
}

# Configures the preset $2 unless that is done; output into the log $1.
configure() {
    local log=$1 preset=$2 dir=$root/build/$2 fresh=()
    if [ -f "$dir/CMakeCache.txt" ]; then
        if grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" \
            "$dir/CMakeCache.txt"; then
            [ -f "$dir/build.ninja" ] &&
                [ "$dir/build.ninja" -nt "$root/CMakePresets.json" ] && return
        else
            # The folder was copied or moved together with its build.
            rm -rf "$dir"
        fi
        fresh=(--fresh)
    fi
    logged "$log" "cmake could not configure" \
        cmake -S "$root" --preset "$preset" "${fresh[@]}"
}

# Opens build/ and takes the lock of one preset in it, so that two commands
# started at the same time do not trip over each other. The lock ends with the
# process or with unlock_build.
lock_build() {
    { mkdir -p "$root/build" && [ -w "$root/build" ]; } 2>/dev/null || return 1
    exec 9>"$root/build/.lock-$1" || return 1
    flock -n 9 || {
        say "waiting for another build of $1 to end"
        flock 9
    }
}

unlock_build() {
    exec 9>&-
}

no_place_to_build() {
    give_up "cannot write to $root/build; copy the folder to a place where" \
        "you may write and try again"
}
