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
# dumpfix_find(TARGET LIBRARY HEADER CODE): an archive is taken if a program with CODE links with it.
include(CheckCXXSourceCompiles)
function(dumpfix_find name library header code)
  if(TARGET ${name})
    return()
  endif()
  string(MAKE_C_IDENTIFIER ${name} id)
  find_path(${id}_INCLUDE ${header} REQUIRED)
  find_library(${id}_LIBRARY NAMES ${library} REQUIRED)
  set(found ${${id}_LIBRARY})
  if(DUMPFIX_STATIC)
    find_library(${id}_ARCHIVE NAMES ${CMAKE_STATIC_LIBRARY_PREFIX}${library}${CMAKE_STATIC_LIBRARY_SUFFIX})
    if(${id}_ARCHIVE)
      set(CMAKE_REQUIRED_INCLUDES ${${id}_INCLUDE})
      set(CMAKE_REQUIRED_LIBRARIES ${${id}_ARCHIVE} Threads::Threads)
      check_cxx_source_compiles("#include <${header}>\nint main() { ${code} }" ${id}_ARCHIVE_LINKS)
      if(${id}_ARCHIVE_LINKS)
        set(found ${${id}_ARCHIVE})
      endif()
    endif()
  endif()
  add_library(${name} UNKNOWN IMPORTED GLOBAL)
  set_target_properties(${name} PROPERTIES
    IMPORTED_LOCATION ${found} INTERFACE_INCLUDE_DIRECTORIES ${${id}_INCLUDE}
    INTERFACE_LINK_LIBRARIES Threads::Threads)
endfunction()

dumpfix_find(zstd::zstd zstd zstd.h "return ZSTD_versionNumber() == 0;")
dumpfix_find(isal::isal isal isa-l/igzip_lib.h "isal_inflate_init(nullptr);")
dumpfix_find(re2::re2 re2 re2/re2.h "return re2::RE2::FullMatch(\"a\", \"a\");")

# The C++ runtime follows if no library needs the shared one.
set(DUMPFIX_RUNTIME_OPTIONS)
if(DUMPFIX_STATIC AND Boost_USE_STATIC_LIBS AND re2__re2_ARCHIVE_LINKS AND NOT DUMPFIX_SANITIZE
   AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  set(CMAKE_REQUIRED_LINK_OPTIONS -static-libstdc++ -static-libgcc)
  check_cxx_source_compiles("#include <string>\nint main(int argc, char**) { return std::to_string(argc).empty(); }"
    DUMPFIX_RUNTIME_LINKS)
  if(DUMPFIX_RUNTIME_LINKS)
    set(DUMPFIX_RUNTIME_OPTIONS ${CMAKE_REQUIRED_LINK_OPTIONS})
  endif()
  unset(CMAKE_REQUIRED_LINK_OPTIONS)
endif()
