#include <sqlite3.h>

/// Leaves the write-ahead log as it is when the last connection closes; `sqlite3_db_config` is variadic, which Swift cannot call.
static inline int csqlite_keep_write_ahead_log(void *connection) {
  return sqlite3_db_config((sqlite3 *)connection, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, (int *)0);
}
