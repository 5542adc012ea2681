# Sourced by tests that expect a refusal: the run must fail, and the output file must not appear.
refused() {
  strapi-dumpfix -o out.sql "$@"
  status=$?
  if [ -e out.sql ]; then echo "out.sql appeared"; fi
  exit "$status"
}
