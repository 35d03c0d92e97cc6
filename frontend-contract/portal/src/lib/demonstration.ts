import { createContext } from 'react';

/** True when the data are invented, which the footer says on every page. */
export const DemonstrationContext = createContext(false);
