#include "storage/storage_error.h"

namespace xinheng::storage {

const char* troubleName(Trouble trouble) {
    switch (trouble) {
    case Trouble::missing:
        return "missing";
    case Trouble::noFolder:
        return "no folder";
    case Trouble::empty:
        return "empty";
    case Trouble::foreign:
        return "foreign";
    case Trouble::newer:
        return "newer";
    case Trouble::damaged:
        return "damaged";
    case Trouble::readOnly:
        return "read-only";
    case Trouble::locked:
        return "locked";
    case Trouble::full:
        return "full";
    case Trouble::exists:
        return "exists";
    case Trouble::constraint:
        return "constraint";
    case Trouble::interrupted:
        return "interrupted";
    case Trouble::input:
        return "input";
    case Trouble::misuse:
        return "misuse";
    }
    return "unknown";
}

StorageError::StorageError(Trouble trouble, const std::string& detail)
    : std::runtime_error(std::string(troubleName(trouble)) + ": " + detail), trouble_(trouble) {}

Text StorageError::text() const {
    switch (trouble_) {
    case Trouble::missing:
        return Text(XH_TR("storage", "There is no file at this place."));
    case Trouble::noFolder:
        return Text(XH_TR("storage", "There is no such folder."));
    case Trouble::empty:
        return Text(
            XH_TR("storage", "The file is empty, so it is not an account set. Restore a backup."));
    case Trouble::foreign:
        return Text(
            XH_TR("storage", "This file is not a Xinheng account set. Nothing was changed."));
    case Trouble::newer:
        return Text(XH_TR("storage", "This account set was written by a newer version of Xinheng. "
                                     "Nothing was changed. Install the newer version to open it."));
    case Trouble::damaged:
        return Text(XH_TR("storage", "The account set is damaged. Nothing was changed. "
                                     "Restore the newest good backup."));
    case Trouble::readOnly:
        return Text(XH_TR("storage", "The account set or its folder can't be written. "
                                     "Nothing was changed. Ask for write permission."));
    case Trouble::locked:
        return Text(XH_TR("storage",
                          "Another program is writing to the account set. Nothing was changed. "
                          "Try again in a moment."));
    case Trouble::full:
        return Text(XH_TR("storage", "There is no space left. Nothing was changed. "
                                     "Free some space and try again."));
    case Trouble::exists:
        return Text(XH_TR("storage", "There is a file already at this place. It was not touched. "
                                     "Choose another name."));
    case Trouble::constraint:
        return Text(XH_TR("storage",
                          "The account set refused the change because it would contradict "
                          "other data. Nothing was changed."));
    case Trouble::interrupted:
        return Text(XH_TR("storage", "Cancelled. Nothing was changed."));
    case Trouble::input:
        return Text(XH_TR("storage",
                          "Reading or writing the account set failed. Nothing was changed. "
                          "Check the disk and try again."));
    case Trouble::misuse:
        break;
    }
    return Text(XH_TR("storage", "The program made a mistake and stopped this action. Nothing was "
                                 "changed. The log tells more."));
}

} // namespace xinheng::storage
