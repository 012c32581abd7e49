# Building by preset; quiet while all is well.

has ccache && export CMAKE_CXX_COMPILER_LAUNCHER=ccache

# build <preset> [<target>...]
build() {
  local preset=$1
  shift
  say "building $preset"
  quietly cmake --preset "$preset" ${ZEROKM_IMGUI_DIR:+-DZEROKM_IMGUI_DIR="$ZEROKM_IMGUI_DIR"}
  quietly cmake --build "build/$preset" ${1:+--target "$@"}
}

# The site, whole or not at all: dist/ is replaced only by one that is within its size.
assemble_site() {
  say "assembling dist/"
  node scripts/assemble_site.mjs build/web dist
}
