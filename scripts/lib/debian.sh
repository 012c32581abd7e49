# Packages and source packages of Debian, from wherever this machine already gets its packages.

deps_folder="$PWD/build/deps"
archive_keyring=/usr/share/keyrings/debian-archive-keyring.gpg

# A command by name, or a file by path.
has() {
  case $1 in
    /*) [ -e "$1" ] ;;
    *) command -v "$1" >/dev/null 2>&1 ;;
  esac
}

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif has sudo; then
    sudo "$@"
  else
    fail "this needs root: $*"
  fi
}

update_lists_once() {
  [ -z "${lists_updated:-}" ] || return 0
  quietly as_root apt-get update -qq -o Acquire::Retries=3
  lists_updated=yes
}

install_packages() {
  has apt-get || fail "no apt-get here; install these by hand: $*"
  update_lists_once
  quietly as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends -o Acquire::Retries=3 "$@"
}

# Where this machine gets Debian's main archive from, as apt itself understands its sources.
archive_address() {
  apt-get indextargets --format '$(REPO_URI)' \
    'Created-By: Packages' 'Origin: Debian' "Codename: $1" 'Component: main' | head -n 1
}

# apt with lists, cache and sources of its own; the machine's own stay as they are.
private_apt() {
  local command=$1
  shift
  "$command" -o Dir::State="$deps_folder/apt/state" \
    -o Dir::State::status=/var/lib/dpkg/status \
    -o Dir::Cache="$deps_folder/apt/cache" \
    -o Dir::Etc::sourcelist="$deps_folder/apt/sources.list" \
    -o Dir::Etc::sourceparts=/dev/null \
    -o APT::Sandbox::User="$(id -un)" \
    -o Acquire::Retries=3 "$@"
}

# The folder of an unpacked source package that holds this file; nothing where there is none.
unpacked_source() {
  local proof
  for proof in "$deps_folder/$1"-*/"$2"; do
    if [ -e "$proof" ]; then dirname "$proof"; return 0; fi
  done
}

# fetch_source <package> <oldest version>: unpacks the source package out of Debian's testing or
# unstable suite below build/deps. The suites' signatures are checked with the machine's keyring,
# the package against the hashes that the signed lists give.
fetch_source() {
  local package=$1 oldest=$2 codename address suite version
  has apt-get || fail "no apt-get here; set ZEROKM_IMGUI_DIR to a folder with Dear ImGui"
  codename=$(. /etc/os-release && echo "${VERSION_CODENAME:-}")
  address=$(archive_address "$codename")
  if [ -z "$address" ]; then
    update_lists_once
    address=$(archive_address "$codename")
  fi
  [ -n "$address" ] || fail "this machine's apt knows no Debian archive; see docs/decisions.md"

  mkdir -p "$deps_folder/apt/state/lists/partial" "$deps_folder/apt/cache/archives/partial"
  for suite in testing unstable; do
    echo "deb-src [signed-by=$archive_keyring] $address $suite main"
  done >"$deps_folder/apt/sources.list"

  if ! private_apt apt-get update -qq -o APT::Update::Error-Mode=any 2>"$deps_folder/apt/said"; then
    # An older keyring may lack the key that the newer suites are signed with; the machine's own
    # suite brings the present one, signed with a key that is known.
    if ! grep -q NO_PUBKEY "$deps_folder/apt/said"; then
      cat "$deps_folder/apt/said" >&2
      fail "the lists of Debian's testing and unstable suites could not be read"
    fi
    say "the keyring is too old for the newer suites, renewing it from this machine's own suite"
    install_packages debian-archive-keyring
    quietly private_apt apt-get update -qq -o APT::Update::Error-Mode=any
  fi

  version=$(private_apt apt-cache showsrc "$package" | sed -n 's/^Version: //p' |
    sort -V | tail -n 1)
  [ -n "$version" ] || fail "no source package $package in testing or unstable"
  dpkg --compare-versions "$version" ge "$oldest" ||
    fail "$package $version is too old, $oldest is needed"
  (
    cd "$deps_folder"
    quietly private_apt apt-get source -qq --download-only "$package=$version"
    quietly dpkg-source --no-copy -x "${package}_${version#*:}.dsc"
  )
}

# Whether node_modules holds exactly the versions that these parts of package.json name.
node_modules_fit() {
  has node || return 1
  node -e '
    const parts = require("./package.json");
    const wanted = process.argv.slice(1).flatMap((part) => Object.entries(parts[part]));
    for (const [name, version] of wanted)
      if (require(`./node_modules/${name}/package.json`).version !== version) process.exit(1);
  ' "$@" 2>/dev/null
}
