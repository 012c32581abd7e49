# What C++ is compiled with, in three steps:
#   zerokm_base_flags  what the whole program must agree on, libraries of others included
#   zerokm_warnings    that, and our own warnings: tests
#   zerokm_flags       that, and no exceptions: the rooms and programs
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "Debug or Release" FORCE)
endif()
# Limits are checked at run time and reported; NDEBUG only removes checks of our own mistakes.
set(CMAKE_CXX_FLAGS_DEBUG   "-O1 -g")
if(ZEROKM_SANITIZE)  # checks multiply what a compiler has to do
  set(CMAKE_CXX_FLAGS_DEBUG "-O1 -g1")
endif()
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")
if(EMSCRIPTEN)
  # The first load is what a buyer on a bad line waits for.
  set(CMAKE_CXX_FLAGS_RELEASE "-Oz -DNDEBUG")
endif()

add_library(zerokm_base_flags INTERFACE)
target_compile_options(zerokm_base_flags INTERFACE
  -fno-rtti
  -ffile-prefix-map=${CMAKE_SOURCE_DIR}/=
  -ffile-prefix-map=${CMAKE_BINARY_DIR}/=)

if(EMSCRIPTEN)
  # In each browser that has WebGL 2; they make the code shorter.
  target_compile_options(zerokm_base_flags INTERFACE
    -mnontrapping-fptoint -mbulk-memory -msign-ext)
  if(CMAKE_BUILD_TYPE STREQUAL "Release")
    target_compile_options(zerokm_base_flags INTERFACE -flto)
    target_link_options(zerokm_base_flags INTERFACE -flto)
  endif()
  if(ZEROKM_CHECKED)
    target_link_options(zerokm_base_flags INTERFACE
      -sASSERTIONS=2 -sSAFE_HEAP=1 -sSTACK_OVERFLOW_CHECK=2)
  endif()
endif()

if(ZEROKM_SANITIZE)
  set(sanitize -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_compile_options(zerokm_base_flags INTERFACE ${sanitize})
  target_link_options(zerokm_base_flags INTERFACE ${sanitize})
endif()

add_library(zerokm_warnings INTERFACE)
target_link_libraries(zerokm_warnings INTERFACE zerokm_base_flags)
target_compile_options(zerokm_warnings INTERFACE -Wall -Wextra)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(zerokm_warnings INTERFACE
    -Wconversion     # clang's says other things, and others again for wasm
    -Wshadow=local)  # a parameter may bear the name of a member
endif()
if(ZEROKM_DEVELOPER)
  target_compile_options(zerokm_warnings INTERFACE -Werror)
endif()

add_library(zerokm_flags INTERFACE)
target_link_libraries(zerokm_flags INTERFACE zerokm_warnings)
target_compile_options(zerokm_flags INTERFACE -fno-exceptions)
if(CMAKE_UNITY_BUILD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # It takes the files of a bundle for headers.
  target_compile_options(zerokm_flags INTERFACE -Wno-subobject-linkage)
endif()
