# End-to-end tests (label e2e): the binary on real dumps, against a real PostgreSQL, a real MariaDB and a real Strapi 4.26.2.
# tests/e2e/README.md says what proves what. The first two tests start the servers and install the app, the last one stops the servers.
set(e2e ${CMAKE_CURRENT_SOURCE_DIR}/e2e)
set(v3 ${CMAKE_CURRENT_SOURCE_DIR}/fixtures/v3)
set(e2e_environment DUMPFIX=$<TARGET_FILE:strapi-dumpfix> E2E_WORK=${PROJECT_BINARY_DIR}/e2e)

function(dumpfix_e2e name)
  add_test(NAME e2e.${name} COMMAND ${ARGN})
  set_tests_properties(e2e.${name} PROPERTIES LABELS e2e TIMEOUT 900 ENVIRONMENT "${e2e_environment}" FIXTURES_REQUIRED "e2e_servers;e2e_app")
endfunction()

add_test(NAME e2e.servers-start COMMAND ${e2e}/servers.sh start)
add_test(NAME e2e.servers-stop COMMAND ${e2e}/servers.sh stop)
add_test(NAME e2e.app COMMAND ${e2e}/setup.sh)
set_tests_properties(e2e.servers-start e2e.servers-stop e2e.app PROPERTIES LABELS e2e TIMEOUT 600 ENVIRONMENT "${e2e_environment}")
set_tests_properties(e2e.servers-start PROPERTIES FIXTURES_SETUP e2e_servers)
set_tests_properties(e2e.servers-stop PROPERTIES FIXTURES_CLEANUP e2e_servers)
set_tests_properties(e2e.app PROPERTIES FIXTURES_SETUP e2e_app)

foreach(engine pg mariadb)
  dumpfix_e2e(${engine}.boot ${e2e}/migrate ${engine} ${v3}/${engine}-default.sql.zst --boot)
  dumpfix_e2e(${engine}.boot-without-project ${e2e}/migrate ${engine} ${v3}/${engine}-default.sql.zst --boot --no-project)
  dumpfix_e2e(${engine}.loud-end ${e2e}/lib/with-env ${Python3_EXECUTABLE} ${e2e}/loud.py ${engine} $<TARGET_FILE:strapi-dumpfix> ${v3}/${engine}-default.sql.zst --jobs 1)
  # the long ones first, so that no core waits at the end
  set_tests_properties(e2e.${engine}.loud-end PROPERTIES COST 100)
  set_tests_properties(e2e.${engine}.boot e2e.${engine}.boot-without-project PROPERTIES COST 50)
  foreach(case zoo 3.1.6 3.0.6)
    dumpfix_e2e(${engine}.${case} ${e2e}/restores ${case} ${engine})
  endforeach()
endforeach()
# Other forms of dumps break off as loudly; fewer cuts, the forms of their ends are what counts.
function(dumpfix_loud name engine dump)
  dumpfix_e2e(${engine}.loud-end-${name} ${e2e}/lib/with-env ${Python3_EXECUTABLE} ${e2e}/loud.py ${engine} $<TARGET_FILE:strapi-dumpfix> ${v3}/${engine}-${dump}.sql.zst
              --jobs 1 --cuts 24 ${ARGN})
endfunction()
dumpfix_loud(skip-comments mariadb 3.1.6 --skip-comments)
dumpfix_loud(skip-comments pg 3.1.6 --skip-comments)
dumpfix_loud(inserts pg inserts)
dumpfix_e2e(pg.long ${e2e}/restores long pg)

# Every other option set of the dump tools that carries schema and data: the same content, so the same expectations.
foreach(options no-owner clean-no-owner inserts column-inserts rows-per-insert-100 column-rows-100-onconflict quote-all timezone)
  dumpfix_e2e(pg.${options} ${e2e}/migrate pg ${v3}/pg-${options}.sql.zst)
endforeach()
dumpfix_e2e(pg.clean ${e2e}/migrate pg ${v3}/pg-clean.sql.zst --strip-create)
dumpfix_e2e(pg.schema-strapi ${e2e}/migrate pg ${v3}/pg-schema-strapi.sql.zst --schema strapi)
foreach(options complete-insert skip-extended-insert hex-blob compact skip-opt single-transaction insert-ignore replace
        no-tablespaces routines-triggers skip-tz-utc)
  dumpfix_e2e(mariadb.${options} ${e2e}/migrate mariadb ${v3}/mariadb-${options}.sql.zst)
endforeach()
# mariadb-dump --compatible=ansi writes ? for what its character set lacks: the dump itself has lost those letters.
dumpfix_e2e(mariadb.ansi ${e2e}/restores ansi mariadb)
foreach(options databases add-drop-database)
  dumpfix_e2e(mariadb.${options} ${e2e}/migrate mariadb ${v3}/mariadb-${options}.sql.zst --strip-create)
endforeach()
