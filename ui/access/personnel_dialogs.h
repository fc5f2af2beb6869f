#pragma once

#include "ui/access/entry_dialog.h"

namespace xinheng::ui {

// Each deletes itself when it closes. Refused where there is nothing that may be changed.

/// Name and department.
Result<EntryDialog*> changePersonDialog(SignedIn& signedIn, const std::string& code,
                                        QWidget* parent);
/// Name and department above.
Result<EntryDialog*> changeDepartmentDialog(SignedIn& signedIn, const std::string& code,
                                            QWidget* parent);

} // namespace xinheng::ui
