package data

// Check reports the first record of f that cannot be kept as the unit gave it.
func (f Flow) Check() error {
	return firstFault(faultIn(f.Results), faultIn(f.UnitFigures), faultIn(f.MovementResults), faultIn(f.Exemplars), faultIn(f.Nominations))
}

// faultIn is what is wrong with the first record that cannot be kept.
func faultIn[T interface{ Check() error }](records []T) error {
	for _, r := range records {
		if err := r.Check(); err != nil {
			return err
		}
	}
	return nil
}

func firstFault(faults ...error) error {
	for _, err := range faults {
		if err != nil {
			return err
		}
	}
	return nil
}
