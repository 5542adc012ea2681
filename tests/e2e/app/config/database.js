// Where the app finds its database: the variables that tests/e2e/check exports.
module.exports = ({ env }) => {
  const pg = env('E2E_ENGINE', 'pg') === 'pg';
  const connection = pg
    ? {
        host: env('PGHOST', '127.0.0.1'),
        port: env.int('PGPORT', 5432),
        database: env('E2E_DB'),
        user: env('PGUSER', 'strapi'),
        password: env('PGPASSWORD', 'strapi'),
        ssl: false,
        schema: env('E2E_SCHEMA', 'public'),
      }
    : {
        host: env('MYSQL_HOST', '127.0.0.1'),
        port: env.int('MYSQL_PORT', 3306),
        database: env('E2E_DB'),
        user: env('MYSQL_USER', 'strapi'),
        password: env('MYSQL_PASSWORD', 'strapi'),
      };
  return {
    connection: { client: pg ? 'postgres' : 'mysql2', connection, debug: false },
    settings: { forceMigration: true, runMigrations: true },
  };
};
