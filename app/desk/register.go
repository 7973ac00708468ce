package desk

import (
	"context"

	"thidua/app/ui"
	"thidua/data"
)

// registerCache is what the award register tells of everybody who is nominated
// in the campaign. Old registers bring it to a hundred thousand entries, of
// which the window holds only these.
type registerCache struct {
	of       map[string]bool // see [data.NomineeKey]
	register data.Register
	version  int64 // see [store.Store.RegisterVersion]
}

// Nominated is the award register as far as it tells of those who are nominated
// in the campaign.
func (d *Desk) Nominated() data.Register {
	c := &d.past
	version, known := d.Store.RegisterVersion(), c.of != nil
	nominees := make([]string, len(d.Ledger.Nominations))
	for i, n := range d.Ledger.Nominations {
		nominees[i] = data.NomineeKey(n.Subject, n.Name)
		known = known && c.of[nominees[i]]
	}
	if known && c.version == version {
		return c.register
	}
	*c = registerCache{of: make(map[string]bool, len(nominees)), register: d.RegisterOf(nominees...), version: version}
	for _, key := range nominees {
		c.of[key] = true
	}
	return c.register
}

// RegisterOf is the award register as far as it tells of some nominees, see
// [data.NomineeKey].
func (d *Desk) RegisterOf(nominees ...string) data.Register {
	r, err := d.Store.RegisterOf(context.Background(), nominees)
	if err != nil {
		ui.ShowError(d.Window, err)
	}
	return r
}
