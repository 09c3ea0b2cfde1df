// Snowball's C interface as Debian's libstemmer-dev installs it; it has no pkg-config file.
#include <libstemmer.h>
