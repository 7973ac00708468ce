package words

import (
	"strings"

	"thidua/app/ui"
	"thidua/data"
)

// Personal says of a column of a table which kinds of personal data it holds.
func Personal(fields ...data.PersonalField) []ui.Personal {
	kinds := make([]ui.Personal, len(fields))
	for i, f := range fields {
		kinds[i] = ui.Personal(f)
	}
	return kinds
}

// PersonalText lists kinds of personal data, "họ tên, năm sinh, nơi ở".
func PersonalText(fields []data.PersonalField) string {
	names := make([]string, len(fields))
	for i, f := range fields {
		names[i] = ui.T("personal." + string(f))
	}
	return strings.Join(names, ", ")
}
