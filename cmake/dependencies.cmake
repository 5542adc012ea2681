# Every dependency of the project, all of them Debian 12 packages (tools/packages.txt).
option(DUMPFIX_STATIC "link archives of the libraries where there are any: starts sooner, and runs where they are not installed" ON)

if(DUMPFIX_STATIC)
  set(Boost_USE_STATIC_LIBS ON)
  find_package(Boost 1.81 QUIET COMPONENTS json program_options)
endif()
if(NOT Boost_FOUND)
  unset(Boost_USE_STATIC_LIBS)
  find_package(Boost 1.81 REQUIRED COMPONENTS json program_options)
endif()
find_package(Threads REQUIRED)

# Debian's libzstd-dev, libisal-dev and libre2-dev ship no CMake package files: plain library + header look-ups.
function(dumpfix_find name library header)
  if(TARGET ${name})
    return()
  endif()
  string(MAKE_C_IDENTIFIER ${name} id)
  set(names ${library})
  if(DUMPFIX_STATIC)
    list(PREPEND names ${CMAKE_STATIC_LIBRARY_PREFIX}${library}${CMAKE_STATIC_LIBRARY_SUFFIX})
  endif()
  find_library(${id}_LIBRARY NAMES ${names} REQUIRED)
  find_path(${id}_INCLUDE ${header} REQUIRED)
  add_library(${name} UNKNOWN IMPORTED GLOBAL)
  set_target_properties(${name} PROPERTIES
    IMPORTED_LOCATION ${${id}_LIBRARY} INTERFACE_INCLUDE_DIRECTORIES ${${id}_INCLUDE}
    INTERFACE_LINK_LIBRARIES Threads::Threads)
endfunction()

dumpfix_find(zstd::zstd zstd zstd.h)
dumpfix_find(isal::isal isal isa-l/igzip_lib.h)
dumpfix_find(re2::re2 re2 re2/re2.h)
