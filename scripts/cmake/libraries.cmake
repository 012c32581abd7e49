# The libraries of others, each a target: json, date, doctest (headers only) and imgui.
#
# Headers come from the system, but never through the system's include folder: em++ would take the
# C library of the machine for its own. Each library gets a folder that holds one link, to itself.
include(FetchContent)

# Where no package is to be had (-DZEROKM_FETCH=ON): the authors' own archives.
set(json_archive    https://github.com/nlohmann/json/releases/download/v3.12.0/include.zip)
set(json_sha256     b8cb0ef2dd7f57f18933997c9934bb1fa962594f701cd5a8d3c2c80541559372)
set(date_archive    https://github.com/HowardHinnant/date/archive/refs/tags/3.0.1.tar.gz)
set(date_sha256     7a390f200f0ccd207e8cff6757e04817c1a0aec3e327b006b7eb451c57ee3538)
set(doctest_archive https://github.com/doctest/doctest/archive/refs/tags/v2.4.11.tar.gz)
set(doctest_sha256  632ed2c05a7f53fa961381497bf8069093f0d6628c5f26286161fbd32a560186)
set(imgui_archive   https://github.com/ocornut/imgui/archive/refs/tags/v1.92.2.tar.gz)
set(imgui_sha256    994aad785a0aa572538d909b923bf0a64e7bfe5ab3360d8ae0e397c6bb312c04)

# Unpacks an archive and hands its folder to the caller as <name>_SOURCE_DIR; builds nothing there.
macro(fetch name)
  FetchContent_Declare(${name} URL ${${name}_archive} URL_HASH SHA256=${${name}_sha256}
                       DOWNLOAD_EXTRACT_TIMESTAMP ON SOURCE_SUBDIR sources_only)
  FetchContent_MakeAvailable(${name})
endmacro()

# header_library(<target> <folder below the include root> <file that proves it is there> <package>)
function(header_library target folder proof package)
  find_path(ZEROKM_${target}_ROOT ${folder}/${proof} PATHS /usr/include /usr/local/include
            NO_CMAKE_FIND_ROOT_PATH)
  if(NOT ZEROKM_${target}_ROOT AND ZEROKM_FETCH)
    fetch(${target})
    find_path(ZEROKM_${target}_ROOT ${folder}/${proof} NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH
              PATHS ${${target}_SOURCE_DIR} ${${target}_SOURCE_DIR}/include)
  endif()
  if(NOT ZEROKM_${target}_ROOT)
    message(FATAL_ERROR "${folder}/${proof} not found. Install ${package} (scripts/setup does), "
                        "pass -DZEROKM_${target}_ROOT=<folder that holds ${folder}/> "
                        "or -DZEROKM_FETCH=ON.")
  endif()
  add_library(${target} INTERFACE)
  set(door ${CMAKE_BINARY_DIR}/headers/${target})
  file(MAKE_DIRECTORY ${door})
  file(CREATE_LINK ${ZEROKM_${target}_ROOT}/${folder} ${door}/${folder} SYMBOLIC)
  target_include_directories(${target} SYSTEM INTERFACE ${door})
  message(STATUS "${target}: ${ZEROKM_${target}_ROOT}/${folder}")
endfunction()

header_library(json nlohmann json.hpp nlohmann-json3-dev)
target_compile_definitions(json INTERFACE JSON_NOEXCEPTION)
header_library(date date date.h libhowardhinnant-date-dev)
if(ZEROKM_DEVELOPER AND NOT EMSCRIPTEN)
  header_library(doctest doctest doctest.h doctest-dev)
endif()

# Dear ImGui is compiled with us: the installed package holds a native archive of an older release.
function(find_imgui)
  set(folder "${ZEROKM_IMGUI_DIR}")
  if(NOT folder)
    file(GLOB unpacked ${CMAKE_SOURCE_DIR}/build/deps/imgui-*)
    foreach(candidate IN LISTS unpacked)
      if(EXISTS ${candidate}/imgui.cpp)
        set(folder ${candidate})
      endif()
    endforeach()
  endif()
  if(NOT folder AND ZEROKM_FETCH)
    fetch(imgui)
    set(folder ${imgui_SOURCE_DIR})
  endif()
  if(NOT folder OR NOT EXISTS ${folder}/imgui.cpp)
    message(STATUS "imgui: not found, screens are left out (scripts/setup fetches it, or pass "
                   "-DZEROKM_IMGUI_DIR=<folder> or -DZEROKM_FETCH=ON)")
    return()
  endif()
  file(STRINGS ${folder}/imgui.h version REGEX "define IMGUI_VERSION_NUM +[0-9]+")
  string(REGEX REPLACE ".* ([0-9]+).*" "\\1" version "${version}")
  if(version LESS 19220)
    message(FATAL_ERROR "Dear ImGui in ${folder} is ${version}; 19220 (1.92.2) or newer is needed")
  endif()
  set(door ${CMAKE_BINARY_DIR}/headers/imgui)
  file(MAKE_DIRECTORY ${door})
  foreach(header imgui.h imgui_internal.h imconfig.h imstb_rectpack.h imstb_textedit.h
                 imstb_truetype.h)
    file(CREATE_LINK ${folder}/${header} ${door}/${header} SYMBOLIC)
  endforeach()
  add_library(imgui STATIC ${folder}/imgui.cpp ${folder}/imgui_draw.cpp ${folder}/imgui_tables.cpp
                           ${folder}/imgui_widgets.cpp)
  set_target_properties(imgui PROPERTIES UNITY_BUILD OFF)
  target_include_directories(imgui SYSTEM PUBLIC ${door})
  target_compile_definitions(imgui PUBLIC IMGUI_DISABLE_OBSOLETE_FUNCTIONS
    IMGUI_DISABLE_DEMO_WINDOWS IMGUI_DISABLE_DEBUG_TOOLS IMGUI_DISABLE_FILE_FUNCTIONS
    IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS IMGUI_DISABLE_SSE
    # Letters come from the browser (src/ui/letters.cpp): no font and no reader of fonts inside.
    IMGUI_ENABLE_FREETYPE IMGUI_DISABLE_DEFAULT_FONT)
  # A mistake of ours is an assertion. ImGui's own report of it is a window, and with the window
  # comes the half of ImGui that we do not use: 90 KB of WebAssembly.
  target_compile_options(imgui PUBLIC
    "-DIM_ASSERT_USER_ERROR(expression,message)=IM_ASSERT((expression)&&(message))")
  target_link_libraries(imgui PRIVATE zerokm_base_flags)
  target_compile_options(imgui PRIVATE -fno-exceptions)
  message(STATUS "imgui: ${folder} (${version})")
endfunction()
find_imgui()
