package handup

import (
	"fmt"
	"strings"

	"thidua/data"
)

// Name is what the folder of a package, or its zip file without the ending, is
// called: "KienAn_70-KH-UBND_BaoCao_2025-12-15". What follows the first package
// has a number behind it.
func Name(l data.Ledger, h data.HandedUp) string {
	day := h.FrozenOn.ISO()
	name := strings.TrimSuffix(l.FileStem(h.FrozenOn), day) + "BaoCao_" + day
	switch {
	case h.Kind == data.Adjustment:
		name += fmt.Sprintf("_DieuChinh%d", max(1, h.Version-1))
	case h.Version > 1:
		name += fmt.Sprintf("_Lan%d", h.Version)
	}
	return name
}
