# What is built out of the rooms: the zerokm command, and for the browser and Node the web modules.
# A program whose source does not exist yet, or that lacks a library, is left out with a line.

# zerokm_program(<target> <source> ROOMS <room>... [USES <library>...])
# sets <target>_MADE for the caller.
function(zerokm_program target source)
  cmake_parse_arguments(PROGRAM "" "" "ROOMS;USES" ${ARGN})
  set(${target}_MADE OFF PARENT_SCOPE)
  foreach(need IN LISTS PROGRAM_ROOMS PROGRAM_USES)
    if(NOT TARGET ${need})
      message(STATUS "program ${target}: left out, ${need} is missing")
      return()
    endif()
  endforeach()
  if(NOT EXISTS ${CMAKE_SOURCE_DIR}/${source})
    message(STATUS "program ${target}: left out, ${source} does not exist")
    return()
  endif()
  add_executable(${target} ${source})
  target_link_libraries(${target} PRIVATE zerokm_flags ${PROGRAM_USES})
  enter_rooms(${target} ${PROGRAM_ROOMS})
  set(${target}_MADE ON PARENT_SCOPE)
endfunction()

if(NOT EMSCRIPTEN)
  zerokm_program(zerokm src/cli/main.cpp ROOMS cli session core)
  return()
endif()

# emcc renamed the setting; 3.1.6 knows the old name only.
if(EMSCRIPTEN_VERSION VERSION_LESS 3.1.25)
  set(stack_setting -sTOTAL_STACK=1MB)
else()
  set(stack_setting -sSTACK_SIZE=1MB)
endif()
set(module_settings
  -sDYNAMIC_EXECUTION=0      # the page's content security policy forbids eval
  -sALLOW_MEMORY_GROWTH=1 -sMAXIMUM_MEMORY=128MB ${stack_setting})

find_program(WASM_OPT wasm-opt NO_CMAKE_FIND_ROOT_PATH)  # of binaryen, which emcc needs as well

# The site in two programs, the first visit's and the one with every place, and the gallery of
# widgets and screens that only its pictures are taken of.
set(rooms_of_gallery gallery)
foreach(page web whole gallery)
  zerokm_program(zerokm_${page} src/main_${page}.cpp
                 ROOMS ${rooms_of_${page}} ui platform session report knowledge rules intake core
                 USES imgui)
  if(zerokm_${page}_MADE)
    target_sources(zerokm_${page} PRIVATE src/web_page.cpp)
    if(page STREQUAL gallery)  # its screens live in worlds of memory
      target_sources(zerokm_${page} PRIVATE src/platform/headless/headless.cpp)
    else()
      target_sources(zerokm_${page} PRIVATE src/app_show.cpp)
    endif()
    target_link_options(zerokm_${page} PRIVATE ${module_settings}
      -Oz -sMALLOC=emmalloc  # the first load is what a buyer on a bad line waits for
      -sMODULARIZE=1 -sEXPORT_ES6=1 -sENVIRONMENT=web -sFILESYSTEM=0
      -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2 -sMINIFY_HTML=0
      # What of emcc's JavaScript the renderer and the page do without.
      -sGL_TRACK_ERRORS=0 -sGL_POOL_TEMP_BUFFERS=0 -sGL_SUPPORT_AUTOMATIC_ENABLE_EXTENSIONS=0
      -sGL_SUPPORT_SIMPLE_ENABLE_EXTENSIONS=0 -sSUPPORT_ERRNO=0 -sPOLYFILL=0
      -sINCOMING_MODULE_JS_API=wasmBinary)
    if(WASM_OPT AND CMAKE_BUILD_TYPE STREQUAL "Release")
      # Once more over what emcc leaves: 2.4 KB of the first load. Nothing of ours lies below 1024.
      add_custom_command(TARGET zerokm_${page} POST_BUILD VERBATIM COMMAND ${WASM_OPT}
        --enable-bulk-memory --enable-sign-ext --enable-nontrapping-float-to-int
        --enable-mutable-globals -Oz --converge --low-memory-unused --zero-filled-memory
        $<TARGET_FILE_BASE_NAME:zerokm_${page}>.wasm
        -o $<TARGET_FILE_BASE_NAME:zerokm_${page}>.wasm)
    endif()
    set_target_properties(zerokm_${page} PROPERTIES OUTPUT_NAME zerokm_${page} SUFFIX .mjs)
  endif()
endforeach()
if(zerokm_web_MADE)
  set_target_properties(zerokm_web PROPERTIES OUTPUT_NAME zerokm)
endif()

# Modules without glue, each loaded by a tap that needs it; web/apart/standalone.mjs opens them.
function(zerokm_standalone name memory)
  zerokm_program(zerokm_${name} src/main_${name}.cpp ${ARGN})
  if(NOT zerokm_${name}_MADE)
    return()
  endif()
  set_target_properties(zerokm_${name} PROPERTIES OUTPUT_NAME zerokm_${name} SUFFIX .wasm)
  target_link_options(zerokm_${name} PRIVATE ${module_settings} -sMAXIMUM_MEMORY=${memory}
    -Oz -sMALLOC=emmalloc -sSTANDALONE_WASM=1 --no-entry)
endfunction()

# The scanner's gate, and the reader of spreadsheets, lists and papers.
zerokm_standalone(scan   128MB ROOMS intake core)
zerokm_standalone(papers 512MB ROOMS documents knowledge rules intake core USES json)

# The rules core for other people's programs, without glue: web/api/zerokm.mjs opens it. In a folder
# of its own, as its flags are its own.
if(TARGET api)
  add_subdirectory(scripts/cmake/api)
endif()

# The same command for Node: native and wasm must print the same bytes.
zerokm_program(zerokm_cli src/cli/main.cpp ROOMS cli session core)
if(zerokm_cli_MADE)
  set_target_properties(zerokm_cli PROPERTIES OUTPUT_NAME zerokm_cli SUFFIX .cjs)
  target_link_options(zerokm_cli PRIVATE ${module_settings}
    --pre-js ${CMAKE_SOURCE_DIR}/src/cli/node_world.js
    -sENVIRONMENT=node -sNODERAWFS=1 -sEXIT_RUNTIME=1
    -sWASM_ASYNC_COMPILATION=0)  # 3.1.6 would take Node's own fetch for the browser's
endif()
