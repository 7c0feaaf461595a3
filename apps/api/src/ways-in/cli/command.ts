/** A subcommand of the operator's command line. */
export interface Command {
  /** One French line, for the list of the commands. */
  summary: string
  /** The French text of `cesu <command> --help`. */
  help: string
  /** Runs with the arguments that follow the command's name; resolves to the exit status. */
  run(args: string[]): Promise<number>
}
