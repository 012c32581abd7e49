# room(<name> [NEEDS <room>...] [USES <library>...] [WORLDS <folder>...])
# makes one library out of src/<name>/*.cpp and src/<name>/<folder>/*.cpp.
#
# A room finds its own headers and those of the rooms and libraries it names, and no others: each
# room has a door, an include folder that holds one link, to the room itself, and doors are never
# handed on. So a forbidden #include stops the compiler, also one through a neighbour.
# A room without a .cpp file yet is a door only.

# Lets a target look through the doors of these rooms, and link them.
function(enter_rooms target)
  foreach(need IN LISTS ARGN)
    if(NOT TARGET ${need})
      message(FATAL_ERROR "${target} needs the room ${need}, which is not named before it")
    endif()
    target_include_directories(${target} PRIVATE ${CMAKE_BINARY_DIR}/rooms/${need})
  endforeach()
  target_link_libraries(${target} PRIVATE ${ARGN})
endfunction()

function(room name)
  cmake_parse_arguments(ROOM "" "" "NEEDS;USES;WORLDS" ${ARGN})
  set(door ${CMAKE_BINARY_DIR}/rooms/${name})
  file(MAKE_DIRECTORY ${door})
  file(CREATE_LINK ${CMAKE_SOURCE_DIR}/src/${name} ${door}/${name} SYMBOLIC)
  set_property(GLOBAL PROPERTY ZEROKM_NEEDS_${name} ${ROOM_NEEDS})

  foreach(library IN LISTS ROOM_USES)
    if(NOT TARGET ${library})
      message(STATUS "room ${name}: left out, ${library} is missing")
      return()
    endif()
  endforeach()
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${name}/*.cpp)
  foreach(world IN LISTS ROOM_WORLDS)
    file(GLOB behind CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${name}/${world}/*.cpp)
    list(APPEND sources ${behind})
  endforeach()

  list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")  # belongs to a program

  # Where a preset bundles files: each file of terms of a language has its own `terms`.
  set(apart ${sources})
  list(FILTER apart INCLUDE REGEX "/lexicon_")
  set_source_files_properties(${apart} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)

  if(NOT sources)
    add_library(${name} INTERFACE)
    target_link_libraries(${name} INTERFACE ${ROOM_NEEDS})
    return()
  endif()
  add_library(${name} STATIC ${sources})
  target_include_directories(${name} PRIVATE ${door})
  target_link_libraries(${name} PRIVATE ${ROOM_USES} zerokm_flags)
  enter_rooms(${name} ${ROOM_NEEDS})
endfunction()
