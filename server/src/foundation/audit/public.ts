/** Nobody reads the trail through audit but its own page: there is nothing to offer to other modules yet. */
export {};
