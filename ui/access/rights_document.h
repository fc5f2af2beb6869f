#pragma once

#include "ui/access/scope_words.h"

#include <QPageLayout>
#include <QStringList>

class QPagedPaintDevice;

namespace xinheng::ui {

/// Codes of scopes and roles with the names that stand behind them, read once.
access::RightsNames rightsNames(SignedIn& signedIn, HowMany chosen);
access::RightsNames rightsNames(std::shared_ptr<RecordNames> records,
                                const std::vector<access::Role>& roles, HowMany chosen);
/// The rights list as documents for paper, one each: with the set, the day, who printed it, and
/// lines for signatures. Black on white, whatever the theme.
QStringList rightsDocument(SignedIn& signedIn, const std::vector<access::RightsDesk::Listed>& list);
/// Each document from the top of a page on, with the number of the page in its foot; within the
/// margins of the paper and no others.
void paintDocument(const QStringList& documents, QPagedPaintDevice& paper);
/// A4 with room for a punch.
QPageLayout rightsPaper();

} // namespace xinheng::ui
