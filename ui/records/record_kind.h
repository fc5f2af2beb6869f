#pragma once

#include "account_set.h"

#include <QByteArray>
#include <QString>
#include <string>
#include <vector>

namespace xinheng::ui {

/// A column of a list nobody has arranged yet.
struct RecordColumn {
    std::string key;
    int width = 0; ///< pixels; 0: as usual for the field
};

/// What the window adds to an object's declaration: how its records are called in sentences, where
/// its list stands in the navigation, and which columns a new list shows.
struct RecordKind {
    Text list; ///< what its list is called in the navigation
    Text one;  ///< a record of it in the middle of a sentence: "supplier", 供应商
    Text many; ///< "suppliers", 供应商
    QByteArray icon;
    std::vector<RecordColumn> columns;
    /// Key of the function that keeps these records, for objects with a desk of their own.
    QString keptBy = {};
};

/// Of every declared object; one that is not named here is called by its label.
const RecordKind& recordKind(const access::Object& object);

/// The object with the fields that the people of this set have added, whichever declaration is
/// given.
const access::Object& ofThisSet(SignedIn& signedIn, const access::Object& object);

/// A word as a sentence begins with it.
QString atStart(const QString& word);

// The functions of an object: keys of the navigation and nodes of the function tree in one, save
// for people and departments, which share their node.
QString listFunction(const access::Object& object);
QString importFunction(const access::Object& object);

} // namespace xinheng::ui
