# Building by preset; quiet while all is well.

has ccache && export CMAKE_CXX_COMPILER_LAUNCHER=ccache

# configure <preset>
configure() {
  quietly cmake --preset "$1" ${ZEROKM_IMGUI_DIR:+-DZEROKM_IMGUI_DIR="$ZEROKM_IMGUI_DIR"}
}

# build <preset> [<target>...]
build() {
  local preset=$1
  shift
  say "building $preset"
  configure "$preset"
  quietly cmake --build "build/$preset" ${1:+--target "$@"}
}

# The site, whole or not at all: dist/ is replaced only by one that is within its size.
assemble_site() {
  say "assembling dist/"
  node scripts/assemble_site.mjs build/web dist
}
