# shellcheck shell=bash disable=SC2154,SC2034 # tools/bench and its parts share their variables
# Sourced by tools/bench: whole pipes between real servers, PostgreSQL and MariaDB, which run privately on loopback (tests/e2e/servers.sh).
#
# beside is what no filter can be faster than: the dump tool into /dev/null, beside the client that loads the ready-made result. Between two servers the
# tool is measured against that, with the models known before (--facts) and without. Databases are made outside of the measured time, and what one case
# left to write is on the disk before the next one begins.
SERVER_SCALE_PG=${SERVER_SCALE_PG:-0.2} # about 15 s of loading
SERVER_SCALE_MARIA=${SERVER_SCALE_MARIA:-0.08} # the same: MariaDB's client is slower
WIDE_TABLE_ROWS=200000

pg() { psql -X -q -v ON_ERROR_STOP=1 "$@"; }
maria_login() { echo --no-defaults -h "$MYSQL_HOST" -P "$MYSQL_PORT" --protocol=tcp "-u$MYSQL_USER"; }

fresh_pg() { # DATABASE
  pg -d postgres -c "drop database if exists $1" -c "create database $1" -c checkpoint >/dev/null 2>&1
  sync
}
fresh_maria() { # DATABASE
  # shellcheck disable=SC2046 # options, one word each
  mariadb $(maria_login) -e "drop database if exists $1; create database $1"
  sync
}

pg_round() { # INPUT DATABASE CASES...: DATABASE -> v4, each into a fresh one
  local input=$1 case facts client=(psql -X -q -v ON_ERROR_STOP=1 -d v4) dump=(pg_dump "$2") result=$WORK/result.pg.$2.sql
  facts=$(facts_dump pg)
  shift 2
  for case in "$@"; do
    fresh_pg v4
    case $case in
    beside) sample "$input/$case" "${dump[@]}" '&' "<$result" "${client[@]}" ;;
    client) sample "$input/$case" "<$result" "${client[@]}" ;;
    facts) sample "$input/$case" "${dump[@]}" '|' "$binary" -q --facts "$facts" '|' "${client[@]}" ;;
    plain) sample "$input/$case" "${dump[@]}" '|' "$binary" -q '|' "${client[@]}" ;;
    until-models) sample "$input/$case" bash -c "${dump[*]} | mawk '/^COPY public.core_store /{models=1} models && /^\\\\\\.\$/{exit}'" ;;
    esac
  done
}

maria_round() { # INPUT CASES...
  local input=$1 case facts login client dump
  read -ra login < <(maria_login)
  client=(mariadb "${login[@]}" v4) dump=(mariadb-dump "${login[@]}" v3)
  facts=$(facts_dump maria)
  shift
  for case in "$@"; do
    fresh_maria v4
    case $case in
    beside) sample "$input/$case" "${dump[@]}" '&' "<$WORK/result.maria.sql" "${client[@]}" ;;
    facts) sample "$input/$case" "${dump[@]}" '|' "$binary" -q --facts "$facts" '|' "${client[@]}" ;;
    plain) sample "$input/$case" "${dump[@]}" '|' "$binary" -q '|' "${client[@]}" ;;
    until-models) sample "$input/$case" bash -c "${dump[*]} | mawk '/^INSERT INTO \`core_store\`/{models=1} models && /^UNLOCK TABLES/{exit}'" ;;
    esac
  done
}

calm_pg() { # no vacuum, analyze or timed checkpoint that falls into one case and not into another: they take one of two cores for seconds
  pg -d postgres -c "alter system set autovacuum = off" -c "alter system set max_wal_size = '16GB'" -c "alter system set checkpoint_timeout = '1d'" -c "select pg_reload_conf()" >/dev/null
}

load_pg() { # the generated dump as database v3, and a project with one large table as database wide
  local database
  make_dump pg.mix "$SERVER_SCALE_PG"
  make_dump pg.facts 0.001
  fresh_pg v3
  pg -d v3 <"$(dump_path pg.mix "$SERVER_SCALE_PG")" >/dev/null
  fresh_pg wide
  pg -d wide <"$(dump_path pg.facts 0.001)" >/dev/null
  # 8 columns, 330 bytes a row: the table of the recorded run of the official script
  pg -d wide -c "truncate categories" -c "insert into categories select id, repeat(md5(id::text), 7), 'slug-' || id, null, 1, null,
    timestamptz '2020-01-01' + id * interval '1 second', timestamptz '2021-01-01' + id * interval '1 second' from generate_series(1, $WIDE_TABLE_ROWS) id"
  pg -d v3 -c 'vacuum analyze'
  pg -d wide -c 'vacuum analyze'
  for database in v3 wide; do pg_dump $database | "$binary" -q >"$WORK/result.pg.$database.sql"; done
}

load_maria() {
  make_dump maria.mix "$SERVER_SCALE_MARIA"
  make_dump maria.facts 0.001
  fresh_maria v3
  # shellcheck disable=SC2046
  mariadb $(maria_login) v3 <"$(dump_path maria.mix "$SERVER_SCALE_MARIA")"
  # shellcheck disable=SC2046
  mariadb-dump $(maria_login) v3 | "$binary" -q >"$WORK/result.maria.sql"
}

run_servers() {
  local round i cases=(beside plain until-models) order
  if has_facts; then cases+=(facts); fi
  drop_dumps_of_another_generator
  export E2E_WORK=$WORK
  # shellcheck disable=SC2064 # $ROOT is what it is now
  trap "'$ROOT/tests/e2e/servers.sh' stop" EXIT
  trap 'exit 130' INT TERM
  say "starting servers"
  quietly "$WORK/servers.log" "$ROOT/tests/e2e/servers.sh" start || die "the servers do not start"
  eval "$("$ROOT/tests/e2e/servers.sh" env)"
  export MYSQL_PWD=$MYSQL_PASSWORD
  say "loading"
  if chosen pg; then
    calm_pg
    load_pg
  fi
  if chosen maria; then load_maria; fi
  for ((round = 0; round < rounds; round++)); do
    say "round $((round + 1)) of $rounds"
    order=()
    for ((i = 0; i < ${#cases[@]}; i++)); do order+=("${cases[(i + round) % ${#cases[@]}]}"); done
    if chosen pg; then
      pg_round pg.servers v3 "${order[@]}"
      pg_round pg.200k wide "${order[@]}" client
    fi
    if chosen maria; then maria_round maria.servers "${order[@]}"; fi
  done
}
