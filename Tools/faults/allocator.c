/* SQLite's own allocator with one allocation that fails. */
#include "faults.h"

#include <sqlite3.h>
#include <stdio.h>
#include <unistd.h>

static sqlite3_mem_methods real;

static void *allocate(int size){
  return fault_of(OP_MEMORY, NULL) ? NULL : real.xMalloc(size);
}

static void *reallocate(void *memory, int size){
  return fault_of(OP_MEMORY, NULL) ? NULL : real.xRealloc(memory, size);
}

void install_allocator(void){
  sqlite3_mem_methods ours;
  int status = sqlite3_config(SQLITE_CONFIG_GETMALLOC, &real);
  ours = real;
  ours.xMalloc = allocate;
  ours.xRealloc = reallocate;
  if( status==SQLITE_OK ) status = sqlite3_config(SQLITE_CONFIG_MALLOC, &ours);
  if( status!=SQLITE_OK ){
    fprintf(stderr, "faults: SQLite does not take the allocator (%d)\n", status);
    _exit(99);
  }
}
