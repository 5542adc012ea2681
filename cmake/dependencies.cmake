# Every dependency of the project, all of them Debian 12 packages (tools/packages.txt).
find_package(Boost 1.81 REQUIRED COMPONENTS json program_options)
find_package(Threads REQUIRED)

# Debian's libzstd-dev, libisal-dev and libre2-dev ship no CMake package files: plain library + header look-ups.
function(dumpfix_find name library header)
  if(TARGET ${name})
    return()
  endif()
  string(MAKE_C_IDENTIFIER ${name} id)
  find_library(${id}_LIBRARY ${library} REQUIRED)
  find_path(${id}_INCLUDE ${header} REQUIRED)
  add_library(${name} UNKNOWN IMPORTED GLOBAL)
  set_target_properties(${name} PROPERTIES
    IMPORTED_LOCATION ${${id}_LIBRARY} INTERFACE_INCLUDE_DIRECTORIES ${${id}_INCLUDE})
endfunction()

dumpfix_find(zstd::zstd zstd zstd.h)
dumpfix_find(isal::isal isal isa-l/igzip_lib.h)
dumpfix_find(re2::re2 re2 re2/re2.h)
