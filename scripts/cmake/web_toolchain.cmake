# Finds the Emscripten of the path (a distribution's package or an active emsdk) for web presets.
execute_process(COMMAND em-config EMSCRIPTEN_ROOT OUTPUT_VARIABLE emscripten_root
                OUTPUT_STRIP_TRAILING_WHITESPACE RESULT_VARIABLE failed)
if(failed)
  message(FATAL_ERROR "em-config not found: install emscripten (scripts/setup does)")
endif()
include(${emscripten_root}/cmake/Modules/Platform/Emscripten.cmake)

# Where Node is not the distribution's own it does not look where the distribution keeps the modules
# that emcc's optimiser needs (acorn), and every link above -O0 fails.
if(EXISTS /usr/share/nodejs/acorn)
  set(CMAKE_CXX_LINKER_LAUNCHER ${CMAKE_COMMAND} -E env NODE_PATH=/usr/share/nodejs)
endif()
