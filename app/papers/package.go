package papers

import (
	"thidua/app/desk"
	"thidua/app/upward"
	"thidua/data/handup"
	"thidua/data/paper"
)

// ofPackage adds to a choice what a document of the kind tells of a package.
func ofPackage(d *desk.Desk, k paper.Kind, c paper.Choice) (_ paper.Choice, err error) {
	switch k.ID {
	case "delivery":
		c.Files, err = upward.PackageFiles(d, c.HandedUp)
	case "adjustment":
		var changes []handup.Change
		changes, err = upward.ChangedSince(d, c.HandedUp)
		c.Changes = upward.ChangedFigures(changes)
	}
	return c, err
}
