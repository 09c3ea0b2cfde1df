// Loaded before a program's libraries (LD_PRELOAD), puts its clock of the world forward by the seconds in LATER, and leaves its
// timers alone: what is due tomorrow is due now.
#include "later.h"
#include <stdlib.h>

time_t time(time_t *seconds) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  const char *later = getenv("LATER");
  time_t result = now.tv_sec + (later ? atol(later) : 0);
  if (seconds) *seconds = result;
  return result;
}
