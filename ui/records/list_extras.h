#pragma once

#include "account_set.h"

#include <QString>

namespace xinheng::ui {

class RecordListPage;

// Lines of record_extras.cpp: the same change for many records, and what goes on paper.

QString changeManyWords();
bool hasChangeMany(SignedIn& signedIn, const access::Object& object);
void changeMany(RecordListPage& page);

QString printWords();
void printRecords(RecordListPage& page);

} // namespace xinheng::ui
