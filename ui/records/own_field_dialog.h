#pragma once

#include "account_set.h"

#include <QString>

class QWidget;

namespace xinheng::ui {

class EntryDialog;

/// A new own field of an object, or, with `field`, how it is called and what it takes. Deletes
/// itself when it closes; the code that is entered is the field's key.
EntryDialog* ownFieldDialog(SignedIn& signedIn, const access::Object& object,
                            const archive::OwnField* field, QWidget* parent);

/// What a type is called for people.
QString ownTypeText(access::FieldType type);

} // namespace xinheng::ui
