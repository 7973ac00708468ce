// Command thidua is Sổ Thi Đua, the emulation ledger of a ward office.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"os"
	"slices"

	"thidua/app"
	"thidua/assets"
)

func main() {
	os.Exit(run())
}

// run starts the program by its flags and returns its exit code: 0, 1 when it
// failed, 2 when the flags are wrong.
func run() int {
	flags := flag.NewFlagSet("thidua", flag.ContinueOnError)
	flags.SetOutput(io.Discard) // it would speak English
	folder := flags.String("data", "", "")
	demo := flags.Bool("demo", false, "")
	exportTo := flags.String("export", "", "")
	render := flags.String("render", "", "")
	err := flags.Parse(os.Args[1:])
	named := map[string]bool{}
	flags.Visit(func(f *flag.Flag) { named[f.Name] = true })
	if err != nil || flags.NArg() > 0 || named["export"] && *exportTo == "" || named["data"] && *folder == "" ||
		named["render"] && !slices.Contains(app.Renderings(), *render) {
		fmt.Fprintln(os.Stderr, assets.T("flag.usage"))
		if errors.Is(err, flag.ErrHelp) {
			return 0
		}
		return 2
	}
	var options app.Options
	options, err = app.Locate(*folder, *demo)
	options.Render = *render
	if err == nil {
		err = start(options, *exportTo)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, app.Sentence(err))
		return 1
	}
	return 0
}

// start runs the program with its log kept, in a window unless there is a
// folder to export to.
func start(o app.Options, exportTo string) error {
	stop, err := app.KeepLog(o.Folder)
	if err != nil { // what is wrong with the folder is told where everything is
		slog.Error("no log is kept", "error", err)
		stop = func() {}
	}
	if exportTo != "" {
		err = app.Export(o, exportTo, os.Stdout)
	} else {
		err = app.Run(o)
	}
	if err != nil {
		slog.Error("stopped", "error", err)
	}
	stop()
	return err
}
