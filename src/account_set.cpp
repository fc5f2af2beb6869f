#include "account_set.h"
