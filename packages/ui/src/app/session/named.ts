/** How a file is called where it comes from, escaped as in an address: the end of it, when it is long. */
export const named = ({ name }: File) => ({ 'cesu-file-name': encodeURIComponent(name.toWellFormed().slice(-300)) })
