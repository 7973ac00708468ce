package store

import (
	"errors"
	"strings"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"thidua/data"
)

// problemOf turns what SQLite reports into a sentence that the officer can act
// on, where there is one.
func problemOf(err error) error {
	var failure *sqlite.Error
	var known *data.Problem
	if err == nil || errors.As(err, &known) || !errors.As(err, &failure) {
		return err
	}
	switch failure.Code() & 0xff {
	case sqlite3.SQLITE_CONSTRAINT:
		if failure.Code() == sqlite3.SQLITE_CONSTRAINT_UNIQUE {
			return &data.Problem{Key: duplicateKey(failure.Error()), Err: err}
		}
	case sqlite3.SQLITE_FULL:
		return &data.Problem{Key: "problem.disk_full", Err: err}
	case sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR:
		return &data.Problem{Key: "problem.disk", Err: err}
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED:
		return &data.Problem{Key: "problem.busy", Err: err}
	case sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB:
		return &data.Problem{Key: "problem.damaged", Err: err}
	}
	return err
}

// duplicates maps the columns that SQLite names in a uniqueness error to the
// sentence about them.
var duplicates = map[string]string{
	"unit.name":              "problem.duplicate_unit",
	"unit.code":              "problem.duplicate_code",
	"result.target_id":       "problem.duplicate_result",
	"amendment.target_id":    "problem.duplicate_amendment",
	"allocation.target_id":   "problem.duplicate_allocation",
	"unit_figure.target_id":  "problem.duplicate_unit_figure",
	"submission.campaign_id": "problem.duplicate_submission",
	"period.campaign_id":     "problem.duplicate_period",
	"version.submission_id":  "problem.duplicate_version",
	"decision.number":        "problem.duplicate_decision",
	"rule_set.name":          "problem.duplicate_rules",
	"attendance.meeting_id":  "problem.duplicate_attendance",
	"ballot.meeting_id":      "problem.duplicate_ballot",
	"blank.name":             "problem.duplicate_blank",
	"calibration.blank_id":   "problem.duplicate_calibration",
	"holiday.day":            "problem.duplicate_holiday",
	"city_ward.name_key":     "problem.duplicate_ward",
	"city_package.round_id":  "problem.duplicate_package",
}

func duplicateKey(message string) string {
	for column, key := range duplicates {
		if strings.Contains(message, column) {
			return key
		}
	}
	return "problem.duplicate"
}
