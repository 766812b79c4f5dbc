#ifndef BIBLIOLITE_CSQLITE_SHIM_H
#define BIBLIOLITE_CSQLITE_SHIM_H
#include <sqlite3.h>

// sqlite3_db_config is variadic, which Swift cannot call.
static inline int bibliolite_sqlite3_db_config(sqlite3 *db, int op, int value) {
  return sqlite3_db_config(db, op, value, (int *)0);
}

// SQLITE_TRANSIENT is a cast of -1 to a function pointer, which Swift does not import.
static inline int bibliolite_sqlite3_bind_text(
    sqlite3_stmt *statement, int index, const void *text, sqlite3_int64 count, int copy) {
  return sqlite3_bind_text64(
      statement, index, (const char *)text, (sqlite3_uint64)count,
      copy ? SQLITE_TRANSIENT : SQLITE_STATIC, SQLITE_UTF8);
}
static inline int bibliolite_sqlite3_bind_blob(
    sqlite3_stmt *statement, int index, const void *bytes, sqlite3_int64 count) {
  return sqlite3_bind_blob64(
      statement, index, bytes, (sqlite3_uint64)count, SQLITE_TRANSIENT);
}

// The text must stay where it is until the statement has gone on to the next row.
static inline void bibliolite_sqlite3_result_text(
    sqlite3_context *context, const void *text, sqlite3_int64 count) {
  sqlite3_result_text64(
      context, text ? (const char *)text : "", (sqlite3_uint64)count, SQLITE_STATIC, SQLITE_UTF8);
}
#endif
